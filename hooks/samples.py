"""What a new site came with is told of until it is replaced, and so are addresses that are kept for examples."""

feature = "samples"
