"""Pictures and attachments that only unpublished articles use leave with them."""

feature = "unpublished"
