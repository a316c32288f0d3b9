import { App, Button, Flex, Input, Popconfirm, Space, Table, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalOf } from '../api/refusalOf.ts';
import { type GivenPassword, type Person, usePeople } from '../api/usePeople.ts';
import { useMe } from '../session/useMe.ts';
import { useProblemWords } from '../session/useProblemWords.ts';
import { Tag } from '../ui/Tag.tsx';
import { NewPerson } from './people/NewPerson.tsx';
import { PasswordShown } from './people/PasswordShown.tsx';
import { PersonRoles } from './people/PersonRoles.tsx';

const pageSize = 20;

/** The accounts of the school, for its administrators. */
export function PeoplePage(): React.JSX.Element {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const words = useProblemWords();
  const me = useMe();
  const [search, setSearch] = useState('');
  const [page, setPage] = useState(1);
  const [creating, setCreating] = useState(false);
  const [given, setGiven] = useState<GivenPassword>();
  const people = usePeople({ search, limit: pageSize, offset: (page - 1) * pageSize });
  const departments = people.data?.departments ?? [];

  /** Does it, and says why where it is refused. */
  async function tell(act: Promise<unknown>): Promise<void> {
    try {
      await act;
    } catch (error) {
      void message.error(words(refusalOf(error)).join(' '));
    }
  }

  return (
    <section style={{ padding: 24 }}>
      <Flex justify="space-between" align="center" wrap gap={12} style={{ marginBottom: 16 }}>
        <Typography.Title level={1} style={{ fontSize: 20, margin: 0 }}>
          {t('session.people.title')}
        </Typography.Title>
        <Space>
          <Input.Search
            allowClear
            aria-label={t('session.people.search')}
            placeholder={t('session.people.search')}
            onSearch={(text) => {
              setSearch(text);
              setPage(1);
            }}
          />
          <Button type="primary" onClick={() => setCreating(true)}>
            {t('session.people.create')}
          </Button>
        </Space>
      </Flex>
      <Table<Person>
        rowKey="id"
        size="middle"
        scroll={{ x: 'max-content' }}
        loading={people.loading}
        dataSource={[...(people.data?.people.nodes ?? [])]}
        pagination={{
          current: page,
          pageSize,
          total: people.data?.people.totalCount ?? 0,
          showSizeChanger: false,
          onChange: setPage,
        }}
        columns={[
          { title: t('session.staffNo'), dataIndex: 'staffNo' },
          { title: t('session.people.name'), dataIndex: 'name' },
          {
            title: t('session.people.state'),
            render: (_, person) =>
              person.active ? (
                <Tag tone={person.mustChangePassword ? 'warning' : 'good'}>
                  {t(person.mustChangePassword ? 'session.people.waiting' : 'session.people.inUse')}
                </Tag>
              ) : (
                <Tag tone="quiet">{t('session.people.outOfUse')}</Tag>
              ),
          },
          {
            title: t('session.people.roles'),
            render: (_, person) => (
              <PersonRoles
                person={person}
                departments={departments}
                onGrant={(role) => tell(people.grant(person.id, role))}
                onRevoke={(role) => tell(people.revoke(person.id, role))}
              />
            ),
          },
          {
            title: t('session.people.actions'),
            render: (_, person) => (
              <Space>
                <Popconfirm
                  title={t('session.people.resetQuestion', { name: person.name })}
                  onConfirm={() => tell(people.reset(person.id).then(setGiven))}
                >
                  <Button size="small">{t('session.people.reset')}</Button>
                </Popconfirm>
                <Button
                  size="small"
                  danger={person.active}
                  disabled={person.id === me.id}
                  onClick={() => void tell(people.setActive(person.id, !person.active))}
                >
                  {t(person.active ? 'session.people.deactivate' : 'session.people.reactivate')}
                </Button>
              </Space>
            ),
          },
        ]}
      />
      <NewPerson
        open={creating}
        departments={departments}
        onClose={() => setCreating(false)}
        onCreate={async (person) => {
          setGiven(await people.create(person));
          setCreating(false);
        }}
      />
      <PasswordShown given={given} onClose={() => setGiven(undefined)} />
    </section>
  );
}
