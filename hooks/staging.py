"""A build writes beside the site and replaces it only when all went well."""

feature = "staging"
