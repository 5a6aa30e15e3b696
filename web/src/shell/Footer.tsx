import { Go } from '../parts/Go.tsx'
import { useWords } from '../words/useWords.ts'
import { ThemeSwitch } from './ThemeChoice.tsx'

export function Footer() {
  const t = useWords()
  return (
    <footer className="foot">
      <Go to="/privacidad">{t('web.page.privacy')}</Go>
      <Go to="/accesibilidad">{t('web.page.accessibility')}</Go>
      <Go to="/estadisticas">{t('web.foot.statistics')}</Go>
      <a href="/api/openapi.json">{t('web.foot.api')}</a>
      <ThemeSwitch />
    </footer>
  )
}
