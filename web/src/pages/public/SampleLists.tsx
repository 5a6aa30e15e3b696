import { RowClock } from '../../parts/Clock.tsx'
import { type Column, DataTable } from '../../parts/DataTable.tsx'
import { Empty } from '../../parts/Empty.tsx'
import { EvidenceRow } from '../../parts/EvidenceRow.tsx'
import { FourEyes } from '../../parts/FourEyes.tsx'
import { Go } from '../../parts/Go.tsx'
import { Pages } from '../../parts/Pages.tsx'
import { QrCode } from '../../parts/QrCode.tsx'
import { Heading, Row } from '../../parts/Sheet.tsx'
import { Standing, Status } from '../../parts/Status.tsx'
import { Tabs } from '../../parts/Tabs.tsx'
import { TaskList } from '../../parts/TaskList.tsx'
import { Ticks, TicksLegend } from '../../parts/Ticks.tsx'
import { Timeline } from '../../parts/Timeline.tsx'
import { sampleCases, sampleEvents, samplePairs, sampleTasks } from './sampleData.tsx'

type SampleCase = (typeof sampleCases)[number]

const columns: readonly Column<SampleCase>[] = [
  {
    key: 'clock',
    title: 'Plazo legal',
    phone: 'right',
    sortBy: ({ clock }) => clock.left,
    cell: ({ clock }) => <RowClock {...clock} />,
  },
  {
    key: 'company',
    title: 'Empresa',
    phone: 'title',
    sortBy: ({ company }) => company,
    cell: ({ company }) => (
      <Go to="/muestras" className="co">
        {company}
      </Go>
    ),
  },
  { key: 'number', title: 'Caso', phone: 'hide', cell: ({ number }) => <span className="id">{number}</span> },
  { key: 'state', title: 'Estado', cell: ({ state }) => <Status of={state} /> },
  { key: 'mine', title: 'Le toca', cell: ({ mine }) => mine },
  {
    key: 'sites',
    title: 'Sitios',
    numeric: true,
    phone: 'hide',
    sortBy: ({ sites }) => sites,
    cell: ({ sites }) => sites,
  },
]

export function SampleLists() {
  return (
    <>
      <Row>
        <Tabs
          label="Partes del caso"
          of={[
            { key: 'time', label: 'Línea de tiempo', to: '/muestras', current: true },
            { key: 'visit', label: 'Visita', to: '/muestras?v=1', count: 3, current: false },
            { key: 'letters', label: 'Cartas', to: '/muestras?v=2', count: 5, current: false },
          ]}
        />
        <Tabs
          look="line"
          label="Sitio"
          of={[
            { key: 'a', label: 'Planta Saltillo', to: '/muestras', current: true },
            {
              key: 'b',
              label: 'CEDIS Nuevo Laredo',
              to: '/muestras?s=b',
              status: <Status of="partly" />,
              current: false,
            },
          ]}
        />
        <div style={{ marginTop: 32 }}>
          <Heading aside="unos 40 minutos">Lo que sigue</Heading>
          <TaskList tasks={sampleTasks} />
        </div>
      </Row>
      <div className="office" style={{ marginTop: 32 }}>
        <DataTable
          dense
          withMargin
          label="Cola"
          columns={columns}
          rows={sampleCases}
          keyOf={({ number }) => number}
          to={() => '/muestras'}
          groupOf={({ group }) => group}
          empty={null}
        />
      </div>
      <Progress />
      <Timeline label="Historia del caso" events={sampleEvents} />
    </>
  )
}

function Progress() {
  return (
    <>
      <Row>
        <DataTable
          label="Casos"
          columns={columns.slice(1)}
          rows={sampleCases}
          keyOf={({ number }) => number}
          findIn={({ company }) => company}
          empty={null}
        />
        <Pages page={2} perPage={25} total={214} to={(page) => `/muestras?page=${page}`} />
        <DataTable
          label="Vacía"
          columns={columns}
          rows={[]}
          keyOf={({ number }) => number}
          empty={<Empty title="No hay casos en la cola." why="Los nuevos aparecen aquí al presentarse." />}
        />
      </Row>
      <Row>
        <Heading>Avance</Heading>
        <p style={{ margin: '12px 0' }}>
          <Ticks of={['meets', 'meets', 'partly', 'doesNot', 'returned', 'unanswered', 'notApplicable']} />
        </p>
        <TicksLegend />
        <ul style={{ marginTop: 24 }}>
          <EvidenceRow
            file={{
              name: 'Procedimiento PR-SEG-07 Control de sellos.pdf',
              bytes: 1_200_000,
              kind: 'document',
              effectiveFrom: '2026-03-03',
              alsoIn: ['7.1.1', '5.3.2'],
              href: '/api/x',
            }}
            status={<Status of="received" />}
          />
          <EvidenceRow
            file={{
              name: 'Bitácora julio–octubre, 6 fotos',
              bytes: 4_800_000,
              kind: 'photo',
              effectiveFrom: '2026-07-01',
            }}
            status={
              <Standing tone="heed" icon="up">
                4 de 6 enviadas
              </Standing>
            }
          />
        </ul>
        <div style={{ marginTop: 32 }}>
          <FourEyes may verdict="Usted puede decidir este caso" pairs={samplePairs} />
        </div>
        <div style={{ marginTop: 32 }}>
          <QrCode of="https://aval.example/verificar/x7" label="Código QR de muestra" />
        </div>
      </Row>
    </>
  )
}
