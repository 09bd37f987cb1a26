"""What earlier builds made is kept below `.cache/cuecard/`, and made again only where something changed."""

feature = "cache"
