"""Pictures are made ready in the sizes and formats that browsers choose from, before the first page is rendered."""

feature = "pictures"
