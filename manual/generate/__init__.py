"""The reference of the manual, made from the models, the messages and the commands."""
