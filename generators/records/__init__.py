"""What each larger kind of record holds; the smaller kinds say it in their own file in kinds/."""
