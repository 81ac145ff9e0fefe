import { loadWords } from '../../src/lang/words.ts';

// A test may call what speaks either language; in a run the command loads the one that it needs.
await Promise.all([loadWords('en'), loadWords('zh')]);
