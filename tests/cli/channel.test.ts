import { describe, expect, it } from 'vitest';
import { EXIT } from '../../src/errors.ts';
import { magna } from '../support/magna.ts';

describe('channel list', () => {
  it.each([
    ['2026-11-23T14:00:00Z', true, null],
    ['2026-11-23T13:59:00Z', false, '2026-11-23T14:00:00.000Z'],
    ['2026-11-20T21:00:00Z', false, '2026-11-23T14:00:00.000Z'],
  ])('knows at %s whether people are in the chat', async (now, open, opensAt) => {
    const answer = JSON.parse((await magna('channel list --json', { now })).stdout);
    expect(answer.channels.find(({ id }: { id: string }) => id === 'chat')).toMatchObject({ open, opensAt });
  });

  it('reads as a page, with the user’s own time beside UTC', async () => {
    const run = await magna('channel list', { zone: 'Asia/Shanghai', now: '2026-11-23T03:00:00Z' });
    expect(run.exitCode).toBe(EXIT.ok);
    await expect(run.stdout).toMatchFileSnapshot('../golden/channel-list.en.txt');
  });
});

describe('channel show', () => {
  it('shows everything about one channel', async () => {
    await expect((await magna('channel show helpdesk')).stdout).toMatchFileSnapshot(
      '../golden/channel-show-helpdesk.en.txt',
    );
    await expect((await magna('channel show 在线客服')).stdout).toMatchFileSnapshot(
      '../golden/channel-show-chat.zh.txt',
    );
  });

  it('never invents an address', async () => {
    for (const id of ['faq', 'helpdesk', 'chat', 'community', 'offline']) {
      expect(JSON.parse((await magna(`channel show ${id} --json`)).stdout).channel.endpoint).toBeNull();
    }
  });

  it('names the channels there are for one there is not', async () => {
    const run = await magna('channel show hotline');
    expect(run.exitCode).toBe(EXIT.findings);
    expect(run.stdout).toContain('helpdesk');
  });
});
