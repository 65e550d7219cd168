-- Taxonomy: the words a town sorts by. Seeded here because every town starts with them.

create type public.kind_nature as enum ('person', 'place', 'activity', 'service', 'information');
comment on type public.kind_nature is 'What a resource is: 人, 場, 活動, サービス, 情報.';

create table public.kinds (
  code text primary key check (code ~ '^[a-z][a-z0-9-]{1,39}$'),
  nature public.kind_nature not null,
  label_ja text not null,
  label_ja_easy text not null,
  label_en text not null,
  about_ja text not null default '',
  about_ja_easy text not null default '',
  about_en text not null default '',
  shape text not null,
  position int not null default 0
);
comment on table public.kinds is 'Kinds of place and activity, told apart on map and page by shape and label, never by colour alone.';
comment on column public.kinds.code is 'Stable code; it is part of URLs.';
comment on column public.kinds.nature is '人, 場, 活動, サービス or 情報.';
comment on column public.kinds.label_ja is 'Name in Japanese.';
comment on column public.kinds.label_ja_easy is 'Name in やさしい日本語.';
comment on column public.kinds.label_en is 'Name in English.';
comment on column public.kinds.about_ja is 'What one finds there, one sentence, in Japanese.';
comment on column public.kinds.about_ja_easy is 'The same in やさしい日本語.';
comment on column public.kinds.about_en is 'The same in English.';
comment on column public.kinds.shape is 'Name of the drawing (src/domain/kind-shapes.ts).';
comment on column public.kinds.position is 'Order in lists.';

create table public.fields (
  code text primary key check (code ~ '^[a-z][a-z0-9-]{1,39}$'),
  label_ja text not null,
  label_ja_easy text not null,
  label_en text not null,
  position int not null default 0
);
comment on table public.fields is 'Fields (分野) that an activity belongs to and a プラットフォーム brings together.';
comment on column public.fields.code is 'Stable code.';
comment on column public.fields.label_ja is 'Name in Japanese.';
comment on column public.fields.label_ja_easy is 'Name in やさしい日本語.';
comment on column public.fields.label_en is 'Name in English.';
comment on column public.fields.position is 'Order in lists.';

create table public.programmes (
  code text primary key check (code ~ '^[a-z0-9][a-z0-9-]{0,39}$'),
  law text not null,
  label_ja text not null,
  label_ja_easy text not null,
  label_en text not null,
  position int not null default 0
);
comment on table public.programmes is
  'Legal programmes (根拠事業) of 重層的支援体制整備事業: an optional facet for CSWs, not a way residents have to search by.';
comment on column public.programmes.code is 'Stable code: number and letter within 社会福祉法106条の4第2項.';
comment on column public.programmes.law is 'Where it stands in the law.';
comment on column public.programmes.label_ja is 'Name in Japanese.';
comment on column public.programmes.label_ja_easy is 'Name in やさしい日本語.';
comment on column public.programmes.label_en is 'Name in English.';
comment on column public.programmes.position is 'Order in lists.';

alter table public.kinds enable row level security;
create policy "kinds are public" on public.kinds for select to anon, authenticated using (true);
grant select on public.kinds to anon, authenticated;
alter table public.fields enable row level security;
create policy "fields are public" on public.fields for select to anon, authenticated using (true);
grant select on public.fields to anon, authenticated;
alter table public.programmes enable row level security;
create policy "programmes are public" on public.programmes for select to anon, authenticated using (true);
grant select on public.programmes to anon, authenticated;

insert into public.kinds (position, code, nature, shape, label_ja, label_ja_easy, label_en, about_ja, about_ja_easy, about_en) values
  (10, 'salon', 'place', 'cup', 'サロン', 'サロン（お茶を 飲む 場所）', 'Salon', 'お茶を飲みながら、近所の人とおしゃべりを楽しむ場です。', 'お茶を 飲みながら、近くの 人と 話します。', 'Tea and talk with neighbours.'),
  (20, 'kayoinoba', 'place', 'gathering', '通いの場', '通いの場（集まる 場所）', 'Regular meeting place', '体操や趣味など、週や月に決まって集まる場です。', '体操や 好きな ことを しに、決まった 日に 集まります。', 'People meet regularly for exercise or hobbies.'),
  (30, 'kodomo-shokudo', 'place', 'bowl', '子ども食堂・地域食堂', '子ども食堂（みんなの 食堂）', 'Community and children''s kitchen', '子どもも大人も、いっしょにごはんを食べる場です。', '子どもも 大人も いっしょに ごはんを 食べます。', 'Children and adults eat together.'),
  (40, 'kosodate-kyoten', 'place', 'blocks', '地域子育て支援拠点', '子育ての 場所', 'Parent and child centre', '親子で遊び、子育ての相談もできる場です。', '親と 子どもが 遊びます。子育ての 相談も できます。', 'Play with your child and ask about parenting.'),
  (50, 'ninchisho-cafe', 'place', 'teapot', '認知症カフェ', '認知症カフェ', 'Dementia café', '認知症の人と家族、地域の人がくつろいで話せるカフェです。', '認知症の 人と 家族が ゆっくり 話せる カフェです。', 'A relaxed café for people with dementia, families and neighbours.'),
  (60, 'community-cafe', 'place', 'mug', 'コミュニティカフェ', 'みんなの カフェ', 'Community café', '飲みものを片手に、だれでも立ち寄れるカフェです。', 'だれでも 行く ことが できる カフェです。', 'A café open to all.'),
  (70, 'ibasho', 'place', 'sofa', '居場所・フリースペース', 'ゆっくり いる ことが できる 場所', 'Free space', '何をしてもしなくてもよい、ゆっくり過ごせる場です。', '何も しなくても いいです。ゆっくり して ください。', 'A place to simply be.'),
  (80, 'chiiki-katsudo-center', 'place', 'puzzle', '地域活動支援センター', '地域活動支援センター', 'Community activity centre', '障害のある人が、ものづくりや交流を楽しむ場です。', '障害の ある 人が いろいろな ことを します。', 'Crafts and company for people with disabilities.'),
  (90, 'hokatsu-center', 'service', 'umbrella', '地域包括支援センター', '高齢の 人の 相談（包括）', 'Senior support centre', '高齢の方のくらしや介護の相談を受ける窓口です。', '年を とった 人の こまった ことを 相談します。', 'Advice on ageing and care.'),
  (100, 'kodomo-katei-center', 'service', 'star', 'こども家庭センター', '子どもと 家族の 相談', 'Child and family centre', '妊娠中から子育てまで、子どもと家庭の相談を受ける窓口です。', '子どもと 家族の ことを 相談します。', 'Advice for children and families.'),
  (110, 'sodan', 'service', 'bubble', '相談窓口', '相談する ところ', 'Advice desk', 'くらしの困りごとを相談できる窓口です。', 'こまった ことを 相談します。', 'A desk to bring any question to.'),
  (120, 'gakushu', 'activity', 'book', '学習支援', '勉強の 手伝い', 'Study support', '宿題や受験勉強を見てもらえる場です。', '勉強を 手伝って もらえます。', 'Help with homework and study.'),
  (130, 'food-pantry', 'service', 'basket', 'フードパントリー', '食べものを もらう ところ', 'Food pantry', '食べものや日用品を受け取れる場です。', '食べものを もらう ことが できます。', 'Food and household goods to take home.'),
  (140, 'taiso', 'activity', 'stretch', '体操・健康', '体操・健康', 'Exercise and health', '体を動かし、健康について話す活動です。', '体を 動かします。', 'Moving together, keeping well.'),
  (150, 'shumi', 'activity', 'note', '趣味・文化', '好きな こと・文化', 'Hobbies and culture', '歌、手芸、囲碁など、好きなことを楽しむ活動です。', '歌や 手芸など、好きな ことを します。', 'Singing, crafts, games and more.'),
  (160, 'noen', 'activity', 'leaf', '農園・農福', '畑', 'Garden and farm', '土にふれ、野菜や花をいっしょに育てる活動です。', '畑で 野菜や 花を 育てます。', 'Growing vegetables and flowers together.'),
  (170, 'kaimono-ido', 'service', 'bus', '買い物・移動支援', '買い物・車の 手伝い', 'Shopping and transport', '買い物や外出を手伝うサービスです。', '買い物や 出かける ことを 手伝います。', 'Help with shopping and getting around.'),
  (180, 'mimamori', 'activity', 'lantern', '見守り', '見守り', 'Neighbourhood watch-over', 'あいさつや訪問で、ゆるやかに見守る活動です。', 'あいさつを して、元気か 見ます。', 'Looking out for one another.'),
  (190, 'shuro-taiken', 'activity', 'bag', '就労体験', '仕事の 体験', 'Work experience', '自分のペースで働いてみることのできる場です。', '少しずつ 働いて みます。', 'Try working at your own pace.'),
  (200, 'kyoten', 'place', 'house', '拠点・公民館', '公民館・センター', 'Community hall', 'さまざまな活動に使われる、地域の拠点です。', 'いろいろな 活動を する 建物です。', 'A hall used for many activities.'),
  (210, 'shoten', 'place', 'shop', '商店・企業の場', '店・会社の 場所', 'Shop or company', '買い物のついでに人が集まる、店や会社の場です。', '人が 集まる 店や 会社です。', 'A shop or firm where people gather.'),
  (220, 'tsukaeru-basho', 'place', 'key', 'つかえる場所', '借りる ことが できる 場所', 'Space to use', '集まりや活動に借りられる場所です。', '借りて 使う ことが できます。', 'A space you can borrow.'),
  (230, 'other', 'place', 'circle', 'その他', 'ほかの もの', 'Other', 'ほかのどれにも当てはまらないものです。', 'ほかの ものです。', 'Anything else.');

insert into public.fields (position, code, label_ja, label_ja_easy, label_en) values
  (10, 'elderly', '高齢', '年を とった 人', 'Older people'),
  (20, 'disability', '障害', '障害', 'Disability'),
  (30, 'children', '子ども', '子ども', 'Children'),
  (40, 'hardship', '困窮', 'お金に こまって いる', 'Hardship'),
  (50, 'machizukuri', 'まちづくり', 'まちづくり', 'Community development'),
  (60, 'agriculture', '農林水産', '畑・森・海', 'Agriculture, forestry and fisheries'),
  (70, 'industry', '産業', '会社・工場', 'Industry'),
  (80, 'commerce', '商業', '店', 'Commerce'),
  (90, 'transport', '交通', '交通', 'Transport'),
  (100, 'environment', '環境', '環境', 'Environment'),
  (110, 'education', '教育', '教育', 'Education'),
  (120, 'housing', '住まい', '住む ところ', 'Housing'),
  (130, 'health', '保健医療', '健康・病院', 'Health'),
  (140, 'disaster', '防災', '地震や 大雨の 準備', 'Disaster preparedness'),
  (150, 'multicultural', '多文化', 'いろいろな 国の 人', 'Multicultural community'),
  (160, 'culture', '文化', '文化', 'Culture'),
  (170, 'sports', 'スポーツ', 'スポーツ', 'Sports'),
  (180, 'other', 'その他', 'ほか', 'Other');

insert into public.programmes (position, code, law, label_ja, label_ja_easy, label_en) values
  (10, '1-i', '社会福祉法106条の4第2項第1号イ', '包括的相談支援（介護：地域包括支援センターの運営）', '相談（介護）', 'Comprehensive advice: long-term care'),
  (20, '1-ro', '社会福祉法106条の4第2項第1号ロ', '包括的相談支援（障害：障害者相談支援）', '相談（障害）', 'Comprehensive advice: disability'),
  (30, '1-ha', '社会福祉法106条の4第2項第1号ハ', '包括的相談支援（子ども：利用者支援）', '相談（子ども）', 'Comprehensive advice: children'),
  (40, '1-ni', '社会福祉法106条の4第2項第1号ニ', '包括的相談支援（困窮：生活困窮者自立相談支援）', '相談（お金や くらし）', 'Comprehensive advice: hardship'),
  (50, '2', '社会福祉法106条の4第2項第2号', '参加支援', '参加の 手伝い', 'Participation support'),
  (60, '3', '社会福祉法106条の4第2項第3号柱書', '生活困窮者支援等のための地域づくり事業（旧 共助の基盤づくり）', '地域づくり（くらし）', 'Community building for people in hardship'),
  (70, '3-i', '社会福祉法106条の4第2項第3号イ', '地域づくり（地域介護予防活動支援）', '地域づくり（介護予防）', 'Community building: preventive care'),
  (80, '3-ro', '社会福祉法106条の4第2項第3号ロ', '地域づくり（生活支援体制整備）', '地域づくり（生活支援）', 'Community building: daily-life support'),
  (90, '3-ha', '社会福祉法106条の4第2項第3号ハ', '地域づくり（地域活動支援センター）', '地域づくり（障害）', 'Community building: activity centres'),
  (100, '3-ni', '社会福祉法106条の4第2項第3号ニ', '地域づくり（地域子育て支援拠点）', '地域づくり（子育て）', 'Community building: parent and child centres'),
  (110, '4', '社会福祉法106条の4第2項第4号', 'アウトリーチ等を通じた継続的支援', '会いに 行く 支援', 'Outreach'),
  (120, '5', '社会福祉法106条の4第2項第5号', '多機関協働', 'いっしょに 支援する', 'Multi-agency cooperation'),
  (130, '6', '社会福祉法106条の4第2項第6号', '支援プランの作成', '支援の 計画', 'Support plans');

create function private.note_taxonomy_change() returns trigger
  language plpgsql security definer
  set search_path = ''
as $$
begin
  perform private.note_change('{town}');
  return null;
end
$$;
comment on function private.note_taxonomy_change() is 'Statement trigger: words that any page may use changed.';
create trigger kinds_changed after insert or update or delete on public.kinds
  for each statement execute function private.note_taxonomy_change();
create trigger fields_changed after insert or update or delete on public.fields
  for each statement execute function private.note_taxonomy_change();
create trigger programmes_changed after insert or update or delete on public.programmes
  for each statement execute function private.note_taxonomy_change();
