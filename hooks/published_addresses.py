"""An address that was published once is a page or leads to one; without `urls.lock` nothing is checked."""

feature = "published_addresses"
