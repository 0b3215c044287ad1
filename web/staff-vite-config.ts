import { fileURLToPath } from 'node:url'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vite'
import { documentChunks } from './document-chunks.ts'

/** The second entry: the console of the utility's staff, under `/oficina`. Built beside the residents' app, and shares no file with it. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  publicDir: false,
  plugins: [vue(), documentChunks()],
  define: {
    __VUE_OPTIONS_API__: 'false',
    __VUE_PROD_DEVTOOLS__: 'false',
    __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
  },
  build: {
    target: 'baseline-widely-available',
    modulePreload: { polyfill: false },
    emptyOutDir: false,
    assetsDir: 'oficina/assets',
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    rolldownOptions: { input: fileURLToPath(new URL('oficina/index.html', import.meta.url)) },
  },
})
