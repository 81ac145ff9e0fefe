/**
 * Zones whose clocks are hard: they change by half an hour (Lord Howe) or by two (Troll), at midnight (Cairo, Havana,
 * Santiago) or around it (Nuuk), for a month of fasting (Casablanca), on a Friday (Jerusalem); they stand at a quarter
 * of an hour (Kathmandu, Chatham), or almost a day from another (Apia); or they gave it up (Sao Paulo, Tehran).
 */
export const ZONES = [
  'Europe/Paris',
  'Europe/London',
  'America/New_York',
  'America/Los_Angeles',
  'America/Sao_Paulo',
  'America/St_Johns',
  'America/Havana',
  'America/Santiago',
  'America/Nuuk',
  'Asia/Hong_Kong',
  'Asia/Shanghai',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'Asia/Tehran',
  'Asia/Jerusalem',
  'Australia/Lord_Howe',
  'Australia/Sydney',
  'Pacific/Chatham',
  'Pacific/Apia',
  'Pacific/Auckland',
  'Africa/Casablanca',
  'Africa/Cairo',
  'Antarctica/Troll',
  'UTC',
] as const;
