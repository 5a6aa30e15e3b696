import type { ReactNode } from 'react'
import { Go } from './Go.tsx'

export interface Task {
  readonly key: string
  /** The criterion's number, where there is one. */
  readonly number?: string
  /** Verb first: "Adjunte la inspección de 17 puntos". */
  readonly title: string
  /** Where it is done; without it the task is locked, and `why` says what opens it. */
  readonly to?: string
  readonly why?: ReactNode
  readonly status?: ReactNode
}

/** One ordered list of what to do. */
export function TaskList({ tasks }: { readonly tasks: readonly Task[] }) {
  const numbered = tasks.some((task) => task.number !== undefined)
  return (
    <ol className={numbered ? 'tasks' : 'tasks plain'}>
      {tasks.map((task) => (
        <li key={task.key}>
          {numbered ? <span className="k">{task.number ?? '—'}</span> : null}
          <div>
            {task.to ? (
              <Go to={task.to} className="t">
                {task.title}
              </Go>
            ) : (
              <span className="t locked">{task.title}</span>
            )}
            {task.why ? <p>{task.why}</p> : null}
          </div>
          {task.status ?? null}
        </li>
      ))}
    </ol>
  )
}
