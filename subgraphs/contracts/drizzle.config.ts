import { defineConfig } from 'drizzle-kit'

const nouns = ['contract', 'known-customer', 'operating-unit', 'service-point']

export default defineConfig({
  dialect: 'postgresql',
  schema: nouns.map((noun) => `./src/store/${noun}.ts`),
  out: './migrations',
})
