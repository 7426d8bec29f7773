-- What every base starts with; all of it can be changed by the office.
INSERT INTO office (id) VALUES ('019a0000-0000-7000-8000-000000000001');

-- Indicator 1, wording of referential V10 (DOMAIN 1.9).
INSERT INTO sheet_requirement (id, referential, position, label, label_en, rule) VALUES
  ('019a0000-0000-7000-8000-000000000101', 'V10', 'a', 'Prérequis',                       'Prerequisites',                       'prerequisites'),
  ('019a0000-0000-7000-8000-000000000102', 'V10', 'b', 'Objectifs',                       'Objectives',                          'objectives|professional_objective'),
  ('019a0000-0000-7000-8000-000000000103', 'V10', 'c', 'Type de reconnaissance',          'Type of recognition',                 'recognition'),
  ('019a0000-0000-7000-8000-000000000104', 'V10', 'd', 'Durée',                           'Duration',                            'declared_days|declared_minutes|programme_days'),
  ('019a0000-0000-7000-8000-000000000105', 'V10', 'e', 'Modalités pédagogiques',          'Mode of delivery',                    'modality~modality_detail'),
  ('019a0000-0000-7000-8000-000000000106', 'V10', 'f', 'Modalités de financement',        'Funding',                             'funding'),
  ('019a0000-0000-7000-8000-000000000107', 'V10', 'g', 'Délais d’accès',                  'Time to access',                      'access_delay|access_delay_amount'),
  ('019a0000-0000-7000-8000-000000000108', 'V10', 'h', 'Tarifs',                          'Prices',                              'prices'),
  ('019a0000-0000-7000-8000-000000000109', 'V10', 'i', 'Contacts',                        'Contacts',                            'contact'),
  ('019a0000-0000-7000-8000-000000000110', 'V10', 'j', 'Méthodes mobilisées',             'Methods used',                        'methods'),
  ('019a0000-0000-7000-8000-000000000111', 'V10', 'k', 'Modalités d’évaluation',          'How learning is assessed',            'evaluation|evaluation_moments'),
  ('019a0000-0000-7000-8000-000000000112', 'V10', 'l', 'Accessibilité handicap',          'Access for people with disabilities', 'accessibility');
