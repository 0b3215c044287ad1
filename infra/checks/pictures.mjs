import './node-version.mjs'

// Pictures are taken in the browser that the tests find.
const { findBrowser } = await import('./src/find-browser.ts')
process.env['CHROMIUM_PATH'] = (await findBrowser()).executablePath
await import('../../journeys/pictures/take.ts')
