// Words that bind others and name nothing. They are weighed down, not dropped: "how do I" and "why is" still tell
// questions apart where nothing else does.
const ENGLISH = `
a an the this that these those there here such same own
i i'm i'd i've i'll me my mine we we're our us you you're your yours he him his she her hers it it's its they they're them their
one ones who whom whose which what what's where when why how
am is are was were be been being do does did doing done have has had having
can could may might must shall should will would
isn't aren't wasn't weren't don't doesn't didn't can't couldn't won't wouldn't shouldn't haven't hasn't
and or but nor if so than then as because while though
of in on at by for from with without within to into onto out off up down over under about after before between through
not no only just also too very more most less least any some all each every both few other another else
get gets got getting make makes made use used using want wanted wants need needs needed like know help please tell let
still already again ever never now once
`;
const CHINESE =
  '的了吗呢啊吧呀嘛么着过地得之是在有和与及或就都也还又才只再很太更最这那哪个些其我你您他她它们咱自己' +
  '什怎样如何为以因所但而且若可能会要想该请把被让给对向从到于跟等呗哦嗯一不没';

const ENGLISH_WORDS = new Set(ENGLISH.split(/\s+/).map((word) => word.replaceAll("'", '')));
const CHINESE_CHARACTERS = new Set(CHINESE);

/** Whether an English word only binds others; `dont` stands for `don't`. */
export function isFunctionWord(word: string): boolean {
  return ENGLISH_WORDS.has(word);
}

/** Whether a Chinese character mostly binds others; in a pair such as 不符 it counts. */
export function isFunctionCharacter(character: string): boolean {
  return CHINESE_CHARACTERS.has(character);
}
