"""The structured data of each page is checked against what the page shows to people."""

feature = "structured_data_checks"
