import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { firstPagePlugin } from './firstPagePlugin.ts'
import { messagesPlugin } from './messagesPlugin.ts'

const server = process.env.AVAL_URL ?? 'http://localhost:4000'

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), messagesPlugin(), firstPagePlugin()],
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    target: 'es2022',
    // The server sends `script-src 'self'; style-src 'self'`: nothing may be inlined as data.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  server: { proxy: { '/api': { target: server, changeOrigin: false } } },
  preview: { proxy: { '/api': { target: server, changeOrigin: false } } },
})
