"""Why a page is as it is: `cuecard explain`."""
