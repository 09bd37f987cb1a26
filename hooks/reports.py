"""Reports for people and CI: every call to action of the output, and when the site will next change."""

feature = "reports"
