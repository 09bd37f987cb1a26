"""The read time of each article, counted from its HTML."""

feature = "reading_time"
