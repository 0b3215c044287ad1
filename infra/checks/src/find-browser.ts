import { existsSync, mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A browser for the journeys, and where it was found, in words. */
export interface FoundBrowser {
  readonly executablePath: string
  readonly found: string
}

const installed = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const systemLibraryFolders = [
  '/usr/lib/x86_64-linux-gnu',
  '/usr/lib/aarch64-linux-gnu',
  '/usr/lib64',
  '/usr/lib',
]
const macApplications = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/**
 * Finds Chromium: `$CHROMIUM_PATH`, Playwright's own, an installed Chrome or Chromium, then a package that ships one.
 * Throws with what to do when there is none.
 */
export async function findBrowser(environment: NodeJS.ProcessEnv = process.env): Promise<FoundBrowser> {
  const named = environment['CHROMIUM_PATH']
  if (named !== undefined && named !== '') {
    if (existsSync(named)) return { executablePath: named, found: '$CHROMIUM_PATH' }
    throw new Error(`$CHROMIUM_PATH names ${named}, where there is no file. Correct it or unset it.`)
  }
  return (await playwrightsOwn()) ?? installedBrowser(environment) ?? (await packagedBrowser())
}

async function playwrightsOwn(): Promise<FoundBrowser | undefined> {
  const { chromium } = await import('@playwright/test')
  const path = chromium.executablePath()
  return existsSync(path) ? { executablePath: path, found: 'Playwright’s own' } : undefined
}

function installedBrowser(environment: NodeJS.ProcessEnv): FoundBrowser | undefined {
  const folders = (environment['PATH'] ?? '').split(':').filter((folder) => folder !== '')
  const candidates = [
    ...macApplications,
    ...folders.flatMap((folder) => installed.map((name) => join(folder, name))),
  ]
  const executablePath = candidates.find((candidate) => existsSync(candidate))
  return executablePath === undefined ? undefined : { executablePath, found: 'installed on this machine' }
}

async function packagedBrowser(): Promise<FoundBrowser> {
  // Without the system's NSS libraries the package unpacks its own only where it believes itself in a cloud function.
  if (!systemLibraryFolders.some((folder) => existsSync(join(folder, 'libnss3.so')))) {
    process.env['AWS_LAMBDA_JS_RUNTIME'] ??= 'nodejs24.x'
  }
  // It unpacks into the temporary folder and takes what lies there; another user's copy could not be run.
  const folder = join(tmpdir(), `aquacis-chromium-${process.getuid?.() ?? 'user'}`)
  mkdirSync(folder, { recursive: true })
  const temporary = process.env['TMPDIR']
  process.env['TMPDIR'] = folder
  try {
    const { default: chromium } = await import('@sparticuz/chromium')
    return { executablePath: await chromium.executablePath(), found: 'package @sparticuz/chromium' }
  } catch (cause) {
    throw new Error(
      'No browser for the journeys: set CHROMIUM_PATH to a Chromium or Chrome, or install one ("npx playwright install chromium").',
      { cause },
    )
  } finally {
    if (temporary === undefined) delete process.env['TMPDIR']
    else process.env['TMPDIR'] = temporary
  }
}
