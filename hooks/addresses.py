"""Every page has an address of its own, and every call to action leads to one."""

feature = "addresses"
