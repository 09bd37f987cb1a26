"""Each article is linked with its neighbours, its series and related articles."""

feature = "neighbours"
