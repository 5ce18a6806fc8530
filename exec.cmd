@rem npm scripts say `exec`, which shells know: npm's signals then reach Node itself. Windows' shell finds this instead.
@%*
