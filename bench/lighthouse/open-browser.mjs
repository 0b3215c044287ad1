import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import puppeteer from 'puppeteer-core'
import { findBrowser } from '../../infra/checks/src/find-browser.ts'

const flags = ['--headless=new', '--no-sandbox', '--disable-gpu', '--remote-debugging-port=0']

async function controlAddress(process) {
  return new Promise((resolve, reject) => {
    process.once('exit', (code) => reject(new Error(`the browser ended with ${code}`)))
    process.stderr.on('data', (chunk) => {
      const [address] = /ws:\/\/[^:]+:\d+\/\S+/.exec(String(chunk)) ?? []
      if (address !== undefined) resolve(address)
    })
  })
}

/** A browser that has never been anywhere, and how to close it. */
export async function openBrowser() {
  const { executablePath } = await findBrowser()
  const profile = await mkdtemp(join(tmpdir(), 'aquacis-lighthouse-'))
  const process = spawn(executablePath, [...flags, `--user-data-dir=${profile}`, 'about:blank'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const browser = await puppeteer.connect({
    browserWSEndpoint: await controlAddress(process),
    defaultViewport: null,
  })
  return {
    browser,
    async close() {
      const gone = new Promise((resolve) => process.once('exit', resolve))
      await browser.disconnect()
      process.kill()
      await gone
      await rm(profile, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}
