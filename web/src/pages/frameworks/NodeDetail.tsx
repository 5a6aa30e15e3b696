import { useFetched } from '../../api/useFetched.ts'
import { Fetched } from '../../parts/Fetched.tsx'
import { useForms } from '../../words/useForms.ts'
import { useWords } from '../../words/useWords.ts'
import {
  frameworksDoor,
  longestTitle,
  type NodeTold,
  type NodeWords,
  type TreeNode,
  wordsOfNode,
} from './frameworks.ts'

/** What one node says: its words, its note, what shows it, what is asked of whoever answers. */
export function NodeDetail(props: {
  readonly library: string
  readonly node: TreeNode
  readonly language: string
}) {
  const t = useWords()
  const forms = useForms()
  const { library, node, language } = props
  const found = useFetched<NodeTold>(`${frameworksDoor}/{library}/node`, {
    path: { library },
    query: { urn: node.urn },
  })
  return (
    <Fetched of={found} rows={2}>
      {({ node: whole }) => {
        const { description, annotation, evidence, questions } = wordsOfNode(whole, language)
        // Stands above already, whole.
        const isTitle = node.name === '' && description.length <= longestTitle && !description.includes('\n')
        const isEmpty =
          [description, annotation, evidence].every((one) => one === '') && questions.length === 0
        if (isEmpty && node.children > 0) return null
        return (
          <div className="treedetail">
            {description && !isTitle ? (
              <p className="words" lang={language}>
                {description}
              </p>
            ) : null}
            <Labelled label={t('frameworks.annotation')} words={annotation} language={language} />
            <Labelled label={t('frameworks.evidence')} words={evidence} language={language} />
            <Questions of={questions} language={language} />
            {isEmpty ? <p className="sm soft">{t('frameworks.nothingMore')}</p> : null}
            {node.groups.length > 0 ? (
              <p className="sm soft">{t('frameworks.groupsOf', { names: forms.list(node.groups) })}</p>
            ) : null}
            <p className="xs dim num">{node.urn}</p>
          </div>
        )
      }}
    </Fetched>
  )
}

function Labelled(props: { readonly label: string; readonly words: string; readonly language: string }) {
  if (props.words === '') return null
  return (
    <div>
      <p className="lab">{props.label}</p>
      <p className="words" lang={props.language}>
        {props.words}
      </p>
    </div>
  )
}

function Questions(props: { readonly of: NodeWords['questions']; readonly language: string }) {
  const t = useWords()
  if (props.of.length === 0) return null
  return (
    <div>
      <p className="lab">{t('frameworks.questions')}</p>
      <ul className="rows">
        {props.of.map(({ text, choices }) => (
          <li key={text}>
            <span lang={props.language}>{text}</span>
            {choices.length > 0 ? <span className="sm soft"> {choices.join(' · ')}</span> : null}
          </li>
        ))}
      </ul>
    </div>
  )
}
