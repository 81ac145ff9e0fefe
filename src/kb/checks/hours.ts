import type { Finding } from '../../finding.ts';
import type { ParsedKb } from '../load.ts';
import type { KbFile } from '../kb-file.ts';
import { nodesBelow } from '../nodes-below.ts';
import type { Path } from '../prov.ts';
import type { Window } from '../shapes/hours.ts';

/**
 * `channel/hours-order`: a window that ends before it begins. `channel/windows-overlap`: two windows of one day that
 * cover the same time. `channel/unknown-zone`: a zone that no clock knows.
 */
export function hoursChecks(files: ParsedKb): Finding[] {
  return [...(files.get('channels.yaml') ?? []), ...(files.get('jurisdictions/') ?? [])].flatMap((file) =>
    nodesBelow(file.value).flatMap(({ path, value }) => {
      const { windows, zone } = (value ?? {}) as { windows?: Window[]; zone?: unknown };
      return [
        ...(Array.isArray(windows) ? windowFindings(file, windows, path) : []),
        ...(typeof zone === 'string' && !isZone(zone) ? [unknownZone(file, zone, path)] : []),
      ];
    }),
  );
}

function unknownZone(file: KbFile, zone: string, path: Path): Finding {
  const text = { message: `no zone is called "${zone}"`, fix: 'an IANA zone, such as Europe/Paris' };
  return file.finding('channel/unknown-zone', [...path, 'zone'], text);
}

function windowFindings(file: KbFile, windows: readonly Window[], path: Path): Finding[] {
  return windows.flatMap((window, index) => {
    const where: Path = [...path, 'windows', index, 'from'];
    if (minutes(window.to) <= minutes(window.from)) {
      const text = {
        message: `"${window.from}" to "${window.to}" is no window`,
        fix: `over midnight: '${window.to}+1'`,
      };
      return [file.finding('channel/hours-order', where, text)];
    }
    const clash = windows.slice(0, index).find((other) => {
      const sameDay = other.days.some((day) => window.days.includes(day));
      return sameDay && minutes(other.from) < minutes(window.to) && minutes(window.from) < minutes(other.to);
    });
    if (clash === undefined) return [];
    const text = {
      message: `"${window.from}" to "${window.to}" lies within "${clash.from}" to "${clash.to}"`,
      fix: 'make them one',
    };
    return [file.finding('channel/windows-overlap', where, text)];
  });
}

function minutes(time: string): number {
  const [hour = 0, minute = 0] = time.slice(0, 5).split(':').map(Number);
  return hour * 60 + minute + (time.endsWith('+1') ? 1440 : 0);
}

function isZone(zone: string): boolean {
  if (zone === 'authority' || zone === 'unknown') return true;
  try {
    return Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
