import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import bundled from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';

/**
 * A real Chromium that comes from npm, with a Chinese font that comes from npm. `campus.test` is this machine for it, and no
 * secure context, as the address of a server on a campus is.
 */
export async function openBrowser(): Promise<Browser> {
  const executablePath = await bundled.executablePath();
  const environment: Record<string, string> = { FONTCONFIG_FILE: fontConfiguration() };
  if (missesLibraries(executablePath)) environment['LD_LIBRARY_PATH'] = join(tmpdir(), 'al2023', 'lib');
  return chromium.launch({
    executablePath,
    headless: true,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      '--host-resolver-rules=MAP campus.test 127.0.0.1',
    ],
    env: { ...(process.env as Record<string, string>), ...environment },
  });
}

function fontConfiguration(): string {
  const fonts = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/noto-sans-sc/package.json'));
  const folder = join(tmpdir(), 'state-data-fonts');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'fonts.conf');
  writeFileSync(
    file,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
    <dir>${fonts}/400Regular</dir><dir>${fonts}/600SemiBold</dir><cachedir>${folder}/cache</cachedir></fontconfig>`,
  );
  return file;
}

/** A bare machine lacks nss and its like; the package brings them for such a case. */
function missesLibraries(executable: string): boolean {
  try {
    return execFileSync('ldd', [executable], { encoding: 'utf8' }).includes('not found');
  } catch {
    return false;
  }
}
