"""What earlier builds made is not made again, where everything that decided it is the same."""
