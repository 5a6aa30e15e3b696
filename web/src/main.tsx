import './look/aval.css'
import { MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { watchNet } from './api/net.ts'
import { queries } from './api/queries.ts'
import { theme, themeMemory } from './look/theme.ts'
import { router } from './routes.tsx'
import { startWords } from './words/words.ts'

/**
 * The pages work without a connection once they were opened; in development they are always fresh. What this first page
 * had loaded before the worker was there is handed to it by name.
 */
const keepPages = async () => {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return
  await navigator.serviceWorker.register('/sw.js')
  const { active } = await navigator.serviceWorker.ready
  const loaded = performance.getEntriesByType('resource').map(({ name }) => name)
  active?.postMessage({ keep: loaded.filter((name) => name.startsWith(location.origin)) })
}

const start = async () => {
  const place = document.getElementById('root')
  if (!place) throw new Error('index.html has no element with id root')
  watchNet()
  await startWords()
  createRoot(place).render(
    <StrictMode>
      <MantineProvider
        theme={theme}
        colorSchemeManager={themeMemory}
        defaultColorScheme="auto"
        withCssVariables={false}
        withGlobalClasses={false}
      >
        <QueryClientProvider client={queries}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </MantineProvider>
    </StrictMode>,
  )
}

void start().then(keepPages)
