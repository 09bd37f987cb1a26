"""Icons for every device, the web manifest and the colour around a page, from one picture and the brand."""

feature = "icons"
