from nowhere import words
