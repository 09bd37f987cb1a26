"""A build that will fail ends before anything dear is made."""

feature = "early_checks"
