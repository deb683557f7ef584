import { defineConfig } from 'vitest/config'

/** `unit` and `content` need nothing built; `site` reads the finished `out/`. */
const suite = (name: string) => ({ extends: true as const, test: { name, include: [`tests/${name}/**/*.test.ts`] } })

export default defineConfig({
  resolve: { alias: { '@': import.meta.dirname } },
  test: { projects: ['unit', 'content', 'site'].map(suite) },
})
