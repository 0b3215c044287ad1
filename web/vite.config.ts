/// <reference types="vitest/config" />
import { fileURLToPath } from 'node:url'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'
import { compressedFiles } from './compressed-files.ts'
import { documentChunks } from './document-chunks.ts'
import { javascriptBudget } from './javascript-budget.ts'
import { manifest } from './manifest.ts'
import { openingChunk } from './opening-chunk.ts'
import { openingDocument } from './opening-document.ts'
import { plainFace } from './plain-face.ts'
import { staffEntry } from './staff-entry.ts'

const citizenFile = (name: string) => fileURLToPath(new URL(`src/citizen/${name}`, import.meta.url))
const opened = { frame: citizenFile('main.ts'), page: citizenFile('home/pages/HomePage.vue') }
const testing = process.env['VITEST'] !== undefined

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [
    vue(),
    ...(testing
      ? []
      : [
          documentChunks(),
          VitePWA({
            strategies: 'injectManifest',
            srcDir: 'src/service-worker',
            filename: 'service-worker.ts',
            // citizen/service-worker.ts registers it: no inline script, so that the CSP can stay strict.
            injectRegister: false,
            manifest,
            includeManifestIcons: false,
            injectManifest: {
              globPatterns: ['**/*.{html,js,css,woff2,svg,png,webmanifest}'],
              // The staff's console is not kept on anybody's device.
              globIgnores: ['oficina/**'],
            },
          }),
          // What a resident’s phone loads to see the meter.
          javascriptBudget({ entry: 'index.html', page: 'citizen/home/pages/HomePage.vue', kilobytes: 75 }),
          openingDocument({
            '/': ['/home/components/HomeDetails.vue'],
            '/consumo': ['/consumption/components/ConsumptionDetails.vue'],
          }),
          staffEntry(),
          compressedFiles(),
        ]),
  ],
  // The codecs check a proof without keys: a browser has no ciphers of Node, and needs none.
  ...(testing ? {} : { resolve: { alias: { 'node:crypto': citizenFile('prove/no-ciphers.ts') } } }),
  define: {
    // What neither this app nor its phone uses is left out of the libraries.
    __VUE_OPTIONS_API__: 'false',
    __VUE_PROD_DEVTOOLS__: 'false',
    __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
  },
  worker: { format: 'es', plugins: () => [plainFace()] },
  build: {
    target: 'baseline-widely-available',
    modulePreload: { polyfill: false },
    // One style sheet, which the document has inside of itself.
    cssCodeSplit: false,
    // No `data:` in the CSP.
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    rolldownOptions: {
      output: { codeSplitting: { groups: [{ name: openingChunk(opened) }] } },
    },
  },
  test: {
    name: 'web',
    environment: 'happy-dom',
    // One document per worker, still one world per file: a third of the time.
    pool: 'vmThreads',
    // Read by the test of contrasts; all other styles are left out.
    css: { include: [/tokens\.css/] },
    include: ['src/**/*.test.ts'],
    sequence: { shuffle: true },
    // Two cores may have much else to do: only what hangs shall fail by time.
    testTimeout: 30_000,
    // Modules of a bundler, which Node cannot follow by itself.
    server: { deps: { inline: ['jsbarcode'] } },
    setupFiles: ['src/testing/patient-waits.ts'],
    // The clock of whoever runs the tests must not matter: everything shown is in Mexico City's.
    env: { TZ: 'Asia/Tokyo' },
  },
})
