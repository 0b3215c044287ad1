import { defineConfig } from 'drizzle-kit'

export default defineConfig({
  dialect: 'postgresql',
  schema: ['./src/session/store/session-table.ts', './src/session/store/wrong-guess.ts'],
  out: './migrations',
})
