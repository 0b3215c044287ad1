import { defineConfig } from 'drizzle-kit'

export default defineConfig({
  dialect: 'postgresql',
  schema: './src/session/store/session-table.ts',
  out: './migrations',
})
