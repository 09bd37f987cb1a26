"""A build that takes more than two seconds says how far it is, and at its end what took how long."""

feature = "progress"
