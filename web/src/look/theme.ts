import { createTheme, localStorageColorSchemeManager } from '@mantine/core'

/**
 * Mantine only draws fields and what floats; its colours and sizes come from `tokens.css`, so none are injected
 * at run time and the server may forbid inline styles.
 */
export const theme = createTheme({
  fontFamily: 'var(--sans)',
  defaultRadius: 'sm',
  respectReducedMotion: true,
  components: {
    Select: {
      defaultProps: { checkIconPosition: 'right', comboboxProps: { transitionProps: { duration: 0 } } },
    },
    TextInput: { defaultProps: { inputWrapperOrder: ['label', 'description', 'input', 'error'] } },
    Tooltip: { defaultProps: { openDelay: 400, events: { hover: true, focus: true, touch: true } } },
  },
})

export const themeMemory = localStorageColorSchemeManager({ key: 'aval.theme' })
