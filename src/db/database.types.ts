// Written by `npm run types` from the migrated database. Change the migrations instead.

export type Json = string | number | boolean | null | { [key: string]: Json | undefined } | Json[];

export type Database = {
  public: {
    Tables: {
      activities: {
        Row: {
          age_max: number | null;
          age_min: number | null;
          alone_ok: boolean | null;
          area_code: string | null;
          booking: Database['public']['Enums']['booking_need'] | null;
          booking_note: string | null;
          bring: string | null;
          capacity: number | null;
          code: string;
          cost_max: number | null;
          cost_min: number | null;
          cost_note: string | null;
          created_at: string;
          created_by: string | null;
          description: string;
          first_visit_note: string | null;
          group_id: string | null;
          id: string;
          kana: string | null;
          kind_code: string;
          languages: string[];
          merged_into: string | null;
          online: boolean;
          online_url: string | null;
          place_id: string | null;
          role_note: string | null;
          search_text: string;
          status: Database['public']['Enums']['record_status'];
          title: string;
          updated_at: string;
          version: number;
          ways_in: string[];
          welcome: string[];
          welcome_note: string | null;
        };
        ComputedFields: never;
        Insert: {
          age_max?: number | null;
          age_min?: number | null;
          alone_ok?: boolean | null;
          area_code?: string | null;
          booking?: Database['public']['Enums']['booking_need'] | null;
          booking_note?: string | null;
          bring?: string | null;
          capacity?: number | null;
          code: string;
          cost_max?: number | null;
          cost_min?: number | null;
          cost_note?: string | null;
          created_at?: string;
          created_by?: string | null;
          description?: string;
          first_visit_note?: string | null;
          group_id?: string | null;
          id?: string;
          kana?: string | null;
          kind_code: string;
          languages?: string[];
          merged_into?: string | null;
          online?: boolean;
          online_url?: string | null;
          place_id?: string | null;
          role_note?: string | null;
          search_text?: string;
          status?: Database['public']['Enums']['record_status'];
          title: string;
          updated_at?: string;
          version?: number;
          ways_in?: string[];
          welcome?: string[];
          welcome_note?: string | null;
        };
        Update: {
          age_max?: number | null;
          age_min?: number | null;
          alone_ok?: boolean | null;
          area_code?: string | null;
          booking?: Database['public']['Enums']['booking_need'] | null;
          booking_note?: string | null;
          bring?: string | null;
          capacity?: number | null;
          code?: string;
          cost_max?: number | null;
          cost_min?: number | null;
          cost_note?: string | null;
          created_at?: string;
          created_by?: string | null;
          description?: string;
          first_visit_note?: string | null;
          group_id?: string | null;
          id?: string;
          kana?: string | null;
          kind_code?: string;
          languages?: string[];
          merged_into?: string | null;
          online?: boolean;
          online_url?: string | null;
          place_id?: string | null;
          role_note?: string | null;
          search_text?: string;
          status?: Database['public']['Enums']['record_status'];
          title?: string;
          updated_at?: string;
          version?: number;
          ways_in?: string[];
          welcome?: string[];
          welcome_note?: string | null;
        };
        Relationships: [
          {
            foreignKeyName: 'activities_area_code_fkey';
            columns: ['area_code'];
            isOneToOne: false;
            referencedRelation: 'areas';
            referencedColumns: ['code'];
          },
          {
            foreignKeyName: 'activities_group_id_fkey';
            columns: ['group_id'];
            isOneToOne: false;
            referencedRelation: 'groups';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'activities_kind_code_fkey';
            columns: ['kind_code'];
            isOneToOne: false;
            referencedRelation: 'kinds';
            referencedColumns: ['code'];
          },
          {
            foreignKeyName: 'activities_merged_into_fkey';
            columns: ['merged_into'];
            isOneToOne: false;
            referencedRelation: 'activities';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'activities_place_id_fkey';
            columns: ['place_id'];
            isOneToOne: false;
            referencedRelation: 'places';
            referencedColumns: ['id'];
          },
        ];
      };
      activity_fields: {
        Row: {
          activity_id: string;
          field_code: string;
        };
        ComputedFields: never;
        Insert: {
          activity_id: string;
          field_code: string;
        };
        Update: {
          activity_id?: string;
          field_code?: string;
        };
        Relationships: [
          {
            foreignKeyName: 'activity_fields_activity_id_fkey';
            columns: ['activity_id'];
            isOneToOne: false;
            referencedRelation: 'activities';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'activity_fields_field_code_fkey';
            columns: ['field_code'];
            isOneToOne: false;
            referencedRelation: 'fields';
            referencedColumns: ['code'];
          },
        ];
      };
      activity_programmes: {
        Row: {
          activity_id: string;
          programme_code: string;
        };
        ComputedFields: never;
        Insert: {
          activity_id: string;
          programme_code: string;
        };
        Update: {
          activity_id?: string;
          programme_code?: string;
        };
        Relationships: [
          {
            foreignKeyName: 'activity_programmes_activity_id_fkey';
            columns: ['activity_id'];
            isOneToOne: false;
            referencedRelation: 'activities';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'activity_programmes_programme_code_fkey';
            columns: ['programme_code'];
            isOneToOne: false;
            referencedRelation: 'programmes';
            referencedColumns: ['code'];
          },
        ];
      };
      area_contacts: {
        Row: {
          about: string | null;
          address: string | null;
          area_code: string;
          email: string | null;
          fax: string | null;
          hours: string | null;
          id: string;
          office: string;
          phone: string | null;
          position: number;
          role: string;
          url: string | null;
        };
        ComputedFields: never;
        Insert: {
          about?: string | null;
          address?: string | null;
          area_code: string;
          email?: string | null;
          fax?: string | null;
          hours?: string | null;
          id?: string;
          office: string;
          phone?: string | null;
          position?: number;
          role: string;
          url?: string | null;
        };
        Update: {
          about?: string | null;
          address?: string | null;
          area_code?: string;
          email?: string | null;
          fax?: string | null;
          hours?: string | null;
          id?: string;
          office?: string;
          phone?: string | null;
          position?: number;
          role?: string;
          url?: string | null;
        };
        Relationships: [
          {
            foreignKeyName: 'area_contacts_area_code_fkey';
            columns: ['area_code'];
            isOneToOne: false;
            referencedRelation: 'areas';
            referencedColumns: ['code'];
          },
        ];
      };
      areas: {
        Row: {
          boundary: unknown;
          code: string;
          created_at: string;
          kana: string | null;
          kind: Database['public']['Enums']['area_kind'];
          name: string;
          name_en: string | null;
          parent_code: string | null;
          updated_at: string;
        };
        ComputedFields: never;
        Insert: {
          boundary?: unknown;
          code: string;
          created_at?: string;
          kana?: string | null;
          kind: Database['public']['Enums']['area_kind'];
          name: string;
          name_en?: string | null;
          parent_code?: string | null;
          updated_at?: string;
        };
        Update: {
          boundary?: unknown;
          code?: string;
          created_at?: string;
          kana?: string | null;
          kind?: Database['public']['Enums']['area_kind'];
          name?: string;
          name_en?: string | null;
          parent_code?: string | null;
          updated_at?: string;
        };
        Relationships: [
          {
            foreignKeyName: 'areas_parent_code_fkey';
            columns: ['parent_code'];
            isOneToOne: false;
            referencedRelation: 'areas';
            referencedColumns: ['code'];
          },
        ];
      };
      audit_log: {
        Row: {
          action: string;
          actor: string | null;
          at: string;
          detail: NonNullable<Json>;
          id: number;
          record_id: string | null;
          subject: string;
        };
        ComputedFields: never;
        Insert: {
          action: string;
          actor?: string | null;
          at?: string;
          detail?: NonNullable<Json>;
          id?: never;
          record_id?: string | null;
          subject: string;
        };
        Update: {
          action?: string;
          actor?: string | null;
          at?: string;
          detail?: NonNullable<Json>;
          id?: never;
          record_id?: string | null;
          subject?: string;
        };
        Relationships: [];
      };
      blocks: {
        Row: {
          created_at: string;
          created_by: string | null;
          id: string;
          kind: Database['public']['Enums']['block_kind'];
          person_id: string | null;
          reason: string;
          word: string | null;
          word_key: string | null;
        };
        ComputedFields: never;
        Insert: {
          created_at?: string;
          created_by?: string | null;
          id?: string;
          kind: Database['public']['Enums']['block_kind'];
          person_id?: string | null;
          reason: string;
          word?: string | null;
          word_key?: never;
        };
        Update: {
          created_at?: string;
          created_by?: string | null;
          id?: string;
          kind?: Database['public']['Enums']['block_kind'];
          person_id?: string | null;
          reason?: string;
          word?: string | null;
          word_key?: never;
        };
        Relationships: [];
      };
      changes: {
        Row: {
          at: string;
          id: number;
          tags: string[];
          xid: unknown;
        };
        ComputedFields: never;
        Insert: {
          at?: string;
          id?: never;
          tags: string[];
          xid?: unknown;
        };
        Update: {
          at?: string;
          id?: never;
          tags?: string[];
          xid?: unknown;
        };
        Relationships: [];
      };
      contacts: {
        Row: {
          activity_id: string | null;
          event_id: string | null;
          group_id: string | null;
          id: string;
          kind: Database['public']['Enums']['contact_kind'];
          label: string | null;
          place_id: string | null;
          position: number;
          value: string;
          visibility: Database['public']['Enums']['contact_visibility'];
        };
        ComputedFields: never;
        Insert: {
          activity_id?: string | null;
          event_id?: string | null;
          group_id?: string | null;
          id?: string;
          kind: Database['public']['Enums']['contact_kind'];
          label?: string | null;
          place_id?: string | null;
          position?: number;
          value: string;
          visibility?: Database['public']['Enums']['contact_visibility'];
        };
        Update: {
          activity_id?: string | null;
          event_id?: string | null;
          group_id?: string | null;
          id?: string;
          kind?: Database['public']['Enums']['contact_kind'];
          label?: string | null;
          place_id?: string | null;
          position?: number;
          value?: string;
          visibility?: Database['public']['Enums']['contact_visibility'];
        };
        Relationships: [
          {
            foreignKeyName: 'contacts_activity_id_fkey';
            columns: ['activity_id'];
            isOneToOne: false;
            referencedRelation: 'activities';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'contacts_event_id_fkey';
            columns: ['event_id'];
            isOneToOne: false;
            referencedRelation: 'events';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'contacts_group_id_fkey';
            columns: ['group_id'];
            isOneToOne: false;
            referencedRelation: 'groups';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'contacts_place_id_fkey';
            columns: ['place_id'];
            isOneToOne: false;
            referencedRelation: 'places';
            referencedColumns: ['id'];
          },
        ];
      };
      corrections: {
        Row: {
          activity_id: string | null;
          answer: string | null;
          category: Database['public']['Enums']['correction_category'];
          created_at: string;
          event_id: string | null;
          group_id: string | null;
          handled_at: string | null;
          handled_by: string | null;
          id: string;
          key: string;
          notice_id: string | null;
          photo_id: string | null;
          place_id: string | null;
          record_version: number;
          status: Database['public']['Enums']['correction_status'];
          words: string | null;
        };
        ComputedFields: never;
        Insert: {
          activity_id?: string | null;
          answer?: string | null;
          category: Database['public']['Enums']['correction_category'];
          created_at?: string;
          event_id?: string | null;
          group_id?: string | null;
          handled_at?: string | null;
          handled_by?: string | null;
          id?: string;
          key: string;
          notice_id?: string | null;
          photo_id?: string | null;
          place_id?: string | null;
          record_version: number;
          status?: Database['public']['Enums']['correction_status'];
          words?: string | null;
        };
        Update: {
          activity_id?: string | null;
          answer?: string | null;
          category?: Database['public']['Enums']['correction_category'];
          created_at?: string;
          event_id?: string | null;
          group_id?: string | null;
          handled_at?: string | null;
          handled_by?: string | null;
          id?: string;
          key?: string;
          notice_id?: string | null;
          photo_id?: string | null;
          place_id?: string | null;
          record_version?: number;
          status?: Database['public']['Enums']['correction_status'];
          words?: string | null;
        };
        Relationships: [
          {
            foreignKeyName: 'corrections_activity_id_fkey';
            columns: ['activity_id'];
            isOneToOne: false;
            referencedRelation: 'activities';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'corrections_event_id_fkey';
            columns: ['event_id'];
            isOneToOne: false;
            referencedRelation: 'events';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'corrections_group_id_fkey';
            columns: ['group_id'];
            isOneToOne: false;
            referencedRelation: 'groups';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'corrections_place_id_fkey';
            columns: ['place_id'];
            isOneToOne: false;
            referencedRelation: 'places';
            referencedColumns: ['id'];
          },
        ];
      };
      drafts: {
        Row: {
          content: NonNullable<Json>;
          created_at: string;
          key: string;
          name: string | null;
          person: string;
          saves: number;
          updated_at: string;
          what: string;
        };
        ComputedFields: never;
        Insert: {
          content: NonNullable<Json>;
          created_at?: string;
          key: string;
          name?: string | null;
          person?: string;
          saves?: number;
          updated_at?: string;
          what: string;
        };
        Update: {
          content?: NonNullable<Json>;
          created_at?: string;
          key?: string;
          name?: string | null;
          person?: string;
          saves?: number;
          updated_at?: string;
          what?: string;
        };
        Relationships: [];
      };
      event_fields: {
        Row: {
          event_id: string;
          field_code: string;
        };
        ComputedFields: never;
        Insert: {
          event_id: string;
          field_code: string;
        };
        Update: {
          event_id?: string;
          field_code?: string;
        };
        Relationships: [
          {
            foreignKeyName: 'event_fields_event_id_fkey';
            columns: ['event_id'];
            isOneToOne: false;
            referencedRelation: 'events';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'event_fields_field_code_fkey';
            columns: ['field_code'];
            isOneToOne: false;
            referencedRelation: 'fields';
            referencedColumns: ['code'];
          },
        ];
      };
      event_figures: {
        Row: {
          attended: number | null;
          by_field: NonNullable<Json>;
          counted_at: string;
          event_id: string;
          met_pairs: NonNullable<Json>;
          signed_up: number;
        };
        ComputedFields: never;
        Insert: {
          attended?: number | null;
          by_field?: NonNullable<Json>;
          counted_at?: string;
          event_id: string;
          met_pairs?: NonNullable<Json>;
          signed_up: number;
        };
        Update: {
          attended?: number | null;
          by_field?: NonNullable<Json>;
          counted_at?: string;
          event_id?: string;
          met_pairs?: NonNullable<Json>;
          signed_up?: number;
        };
        Relationships: [
          {
            foreignKeyName: 'event_figures_event_id_fkey';
            columns: ['event_id'];
            isOneToOne: true;
            referencedRelation: 'events';
            referencedColumns: ['id'];
          },
        ];
      };
      event_partners: {
        Row: {
          event_id: string;
          group_id: string | null;
          name: string;
          position: number;
        };
        ComputedFields: never;
        Insert: {
          event_id: string;
          group_id?: string | null;
          name: string;
          position: number;
        };
        Update: {
          event_id?: string;
          group_id?: string | null;
          name?: string;
          position?: number;
        };
        Relationships: [
          {
            foreignKeyName: 'event_partners_event_id_fkey';
            columns: ['event_id'];
            isOneToOne: false;
            referencedRelation: 'events';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'event_partners_group_id_fkey';
            columns: ['group_id'];
            isOneToOne: false;
            referencedRelation: 'groups';
            referencedColumns: ['id'];
          },
        ];
      };
      event_places: {
        Row: {
          event_id: string;
          place_id: string;
          position: number;
        };
        ComputedFields: never;
        Insert: {
          event_id: string;
          place_id: string;
          position?: number;
        };
        Update: {
          event_id?: string;
          place_id?: string;
          position?: number;
        };
        Relationships: [
          {
            foreignKeyName: 'event_places_event_id_fkey';
            columns: ['event_id'];
            isOneToOne: false;
            referencedRelation: 'events';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'event_places_place_id_fkey';
            columns: ['place_id'];
            isOneToOne: false;
            referencedRelation: 'places';
            referencedColumns: ['id'];
          },
        ];
      };
      event_private: {
        Row: {
          board_code: string;
          event_id: string;
          online: boolean;
          online_url: string | null;
        };
        ComputedFields: never;
        Insert: {
          board_code?: string;
          event_id: string;
          online?: never;
          online_url?: string | null;
        };
        Update: {
          board_code?: string;
          event_id?: string;
          online?: never;
          online_url?: string | null;
        };
        Relationships: [
          {
            foreignKeyName: 'event_private_event_id_fkey';
            columns: ['event_id'];
            isOneToOne: true;
            referencedRelation: 'events';
            referencedColumns: ['id'];
          },
        ];
      };
      event_programme: {
        Row: {
          event_id: string;
          position: number;
          starts: string | null;
          title: string;
          words: string | null;
        };
        ComputedFields: never;
        Insert: {
          event_id: string;
          position: number;
          starts?: string | null;
          title: string;
          words?: string | null;
        };
        Update: {
          event_id?: string;
          position?: number;
          starts?: string | null;
          title?: string;
          words?: string | null;
        };
        Relationships: [
          {
            foreignKeyName: 'event_programme_event_id_fkey';
            columns: ['event_id'];
            isOneToOne: false;
            referencedRelation: 'events';
            referencedColumns: ['id'];
          },
        ];
      };
      event_questions: {
        Row: {
          choices: string[];
          event_id: string;
          id: string;
          kind: Database['public']['Enums']['question_kind'];
          position: number;
          question: string;
          required: boolean;
        };
        ComputedFields: never;
        Insert: {
          choices?: string[];
          event_id: string;
          id?: string;
          kind?: Database['public']['Enums']['question_kind'];
          position: number;
          question: string;
          required?: boolean;
        };
        Update: {
          choices?: string[];
          event_id?: string;
          id?: string;
          kind?: Database['public']['Enums']['question_kind'];
          position?: number;
          question?: string;
          required?: boolean;
        };
        Relationships: [
          {
            foreignKeyName: 'event_questions_event_id_fkey';
            columns: ['event_id'];
            isOneToOne: false;
            referencedRelation: 'events';
            referencedColumns: ['id'];
          },
        ];
      };
      event_seats: {
        Row: {
          event_id: string;
          taken: number;
          waiting: number;
        };
        ComputedFields: never;
        Insert: {
          event_id: string;
          taken?: number;
          waiting?: number;
        };
        Update: {
          event_id?: string;
          taken?: number;
          waiting?: number;
        };
        Relationships: [
          {
            foreignKeyName: 'event_seats_event_id_fkey';
            columns: ['event_id'];
            isOneToOne: true;
            referencedRelation: 'events';
            referencedColumns: ['id'];
          },
        ];
      };
      events: {
        Row: {
          access: string[];
          area_code: string | null;
          capacity: number | null;
          childcare: boolean;
          code: string;
          copied_from: string | null;
          cost_max: number | null;
          cost_min: number | null;
          cost_note: string | null;
          created_at: string;
          created_by: string | null;
          description: string;
          ends_at: string;
          form: Database['public']['Enums']['event_form'];
          group_id: string | null;
          id: string;
          kana: string | null;
          languages: string[];
          local_issue_id: string | null;
          place_note: string | null;
          purpose: string;
          search_text: string;
          series_id: string | null;
          sign_up: boolean;
          sign_up_until: string | null;
          starts_at: string;
          status: Database['public']['Enums']['event_status'];
          status_note: string | null;
          title: string;
          updated_at: string;
          version: number;
        };
        ComputedFields: never;
        Insert: {
          access?: string[];
          area_code?: string | null;
          capacity?: number | null;
          childcare?: boolean;
          code: string;
          copied_from?: string | null;
          cost_max?: number | null;
          cost_min?: number | null;
          cost_note?: string | null;
          created_at?: string;
          created_by?: string | null;
          description?: string;
          ends_at: string;
          form?: Database['public']['Enums']['event_form'];
          group_id?: string | null;
          id?: string;
          kana?: string | null;
          languages?: string[];
          local_issue_id?: string | null;
          place_note?: string | null;
          purpose: string;
          search_text?: string;
          series_id?: string | null;
          sign_up?: boolean;
          sign_up_until?: string | null;
          starts_at: string;
          status?: Database['public']['Enums']['event_status'];
          status_note?: string | null;
          title: string;
          updated_at?: string;
          version?: number;
        };
        Update: {
          access?: string[];
          area_code?: string | null;
          capacity?: number | null;
          childcare?: boolean;
          code?: string;
          copied_from?: string | null;
          cost_max?: number | null;
          cost_min?: number | null;
          cost_note?: string | null;
          created_at?: string;
          created_by?: string | null;
          description?: string;
          ends_at?: string;
          form?: Database['public']['Enums']['event_form'];
          group_id?: string | null;
          id?: string;
          kana?: string | null;
          languages?: string[];
          local_issue_id?: string | null;
          place_note?: string | null;
          purpose?: string;
          search_text?: string;
          series_id?: string | null;
          sign_up?: boolean;
          sign_up_until?: string | null;
          starts_at?: string;
          status?: Database['public']['Enums']['event_status'];
          status_note?: string | null;
          title?: string;
          updated_at?: string;
          version?: number;
        };
        Relationships: [
          {
            foreignKeyName: 'events_area_code_fkey';
            columns: ['area_code'];
            isOneToOne: false;
            referencedRelation: 'areas';
            referencedColumns: ['code'];
          },
          {
            foreignKeyName: 'events_copied_from_fkey';
            columns: ['copied_from'];
            isOneToOne: false;
            referencedRelation: 'events';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'events_group_id_fkey';
            columns: ['group_id'];
            isOneToOne: false;
            referencedRelation: 'groups';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'events_local_issue_id_fkey';
            columns: ['local_issue_id'];
            isOneToOne: false;
            referencedRelation: 'local_issues';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'events_series_id_fkey';
            columns: ['series_id'];
            isOneToOne: false;
            referencedRelation: 'series';
            referencedColumns: ['id'];
          },
        ];
      };
      fields: {
        Row: {
          code: string;
          label_en: string;
          label_ja: string;
          label_ja_easy: string;
          position: number;
        };
        ComputedFields: never;
        Insert: {
          code: string;
          label_en: string;
          label_ja: string;
          label_ja_easy: string;
          position?: number;
        };
        Update: {
          code?: string;
          label_en?: string;
          label_ja?: string;
          label_ja_easy?: string;
          position?: number;
        };
        Relationships: [];
      };
      finds: {
        Row: {
          created_at: string;
          event_id: string;
          found_at: string;
          id: string;
          key: string;
          kind_code: string | null;
          lat: number | null;
          lng: number | null;
          near: string | null;
          photo_id: string | null;
          place_id: string | null;
          precision: Database['public']['Enums']['location_precision'];
          revision_id: string | null;
          state: Database['public']['Enums']['find_state'];
          team_id: string | null;
          words: string;
        };
        ComputedFields: never;
        Insert: {
          created_at?: string;
          event_id: string;
          found_at: string;
          id?: string;
          key: string;
          kind_code?: string | null;
          lat?: number | null;
          lng?: number | null;
          near?: string | null;
          photo_id?: string | null;
          place_id?: string | null;
          precision?: Database['public']['Enums']['location_precision'];
          revision_id?: string | null;
          state?: Database['public']['Enums']['find_state'];
          team_id?: string | null;
          words: string;
        };
        Update: {
          created_at?: string;
          event_id?: string;
          found_at?: string;
          id?: string;
          key?: string;
          kind_code?: string | null;
          lat?: number | null;
          lng?: number | null;
          near?: string | null;
          photo_id?: string | null;
          place_id?: string | null;
          precision?: Database['public']['Enums']['location_precision'];
          revision_id?: string | null;
          state?: Database['public']['Enums']['find_state'];
          team_id?: string | null;
          words?: string;
        };
        Relationships: [
          {
            foreignKeyName: 'finds_event_id_fkey';
            columns: ['event_id'];
            isOneToOne: false;
            referencedRelation: 'events';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'finds_kind_code_fkey';
            columns: ['kind_code'];
            isOneToOne: false;
            referencedRelation: 'kinds';
            referencedColumns: ['code'];
          },
          {
            foreignKeyName: 'finds_photo_id_fkey';
            columns: ['photo_id'];
            isOneToOne: true;
            referencedRelation: 'photos';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'finds_place_id_fkey';
            columns: ['place_id'];
            isOneToOne: false;
            referencedRelation: 'places';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'finds_revision_id_fkey';
            columns: ['revision_id'];
            isOneToOne: false;
            referencedRelation: 'revisions';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'finds_team_id_fkey';
            columns: ['team_id'];
            isOneToOne: false;
            referencedRelation: 'walk_teams';
            referencedColumns: ['id'];
          },
        ];
      };
      gazetteer: {
        Row: {
          folded: string;
          key: string;
          kind: Database['public']['Enums']['spot_kind'];
          location: unknown;
          name: string;
          precision: Database['public']['Enums']['location_precision'];
          region: string;
          source: string;
          updated_at: string;
        };
        ComputedFields: never;
        Insert: {
          folded: string;
          key: string;
          kind: Database['public']['Enums']['spot_kind'];
          location: unknown;
          name: string;
          precision: Database['public']['Enums']['location_precision'];
          region?: string;
          source: string;
          updated_at?: string;
        };
        Update: {
          folded?: string;
          key?: string;
          kind?: Database['public']['Enums']['spot_kind'];
          location?: unknown;
          name?: string;
          precision?: Database['public']['Enums']['location_precision'];
          region?: string;
          source?: string;
          updated_at?: string;
        };
        Relationships: [];
      };
      group_claims: {
        Row: {
          claimant_id: string;
          created_at: string;
          decided_at: string | null;
          decided_by: string | null;
          decision: string | null;
          evidence: string;
          group_id: string;
          id: string;
          key: string;
          status: Database['public']['Enums']['claim_status'];
        };
        ComputedFields: never;
        Insert: {
          claimant_id: string;
          created_at?: string;
          decided_at?: string | null;
          decided_by?: string | null;
          decision?: string | null;
          evidence: string;
          group_id: string;
          id?: string;
          key: string;
          status?: Database['public']['Enums']['claim_status'];
        };
        Update: {
          claimant_id?: string;
          created_at?: string;
          decided_at?: string | null;
          decided_by?: string | null;
          decision?: string | null;
          evidence?: string;
          group_id?: string;
          id?: string;
          key?: string;
          status?: Database['public']['Enums']['claim_status'];
        };
        Relationships: [
          {
            foreignKeyName: 'group_claims_group_id_fkey';
            columns: ['group_id'];
            isOneToOne: false;
            referencedRelation: 'groups';
            referencedColumns: ['id'];
          },
        ];
      };
      group_members: {
        Row: {
          created_at: string;
          group_id: string;
          role: Database['public']['Enums']['member_role'];
          user_id: string;
        };
        ComputedFields: never;
        Insert: {
          created_at?: string;
          group_id: string;
          role?: Database['public']['Enums']['member_role'];
          user_id: string;
        };
        Update: {
          created_at?: string;
          group_id?: string;
          role?: Database['public']['Enums']['member_role'];
          user_id?: string;
        };
        Relationships: [
          {
            foreignKeyName: 'group_members_group_id_fkey';
            columns: ['group_id'];
            isOneToOne: false;
            referencedRelation: 'groups';
            referencedColumns: ['id'];
          },
        ];
      };
      groups: {
        Row: {
          code: string;
          created_at: string;
          created_by: string | null;
          description: string;
          id: string;
          kana: string | null;
          merged_into: string | null;
          name: string;
          search_text: string;
          status: Database['public']['Enums']['record_status'];
          trusted: boolean;
          updated_at: string;
          version: number;
        };
        ComputedFields: never;
        Insert: {
          code: string;
          created_at?: string;
          created_by?: string | null;
          description?: string;
          id?: string;
          kana?: string | null;
          merged_into?: string | null;
          name: string;
          search_text?: string;
          status?: Database['public']['Enums']['record_status'];
          trusted?: boolean;
          updated_at?: string;
          version?: number;
        };
        Update: {
          code?: string;
          created_at?: string;
          created_by?: string | null;
          description?: string;
          id?: string;
          kana?: string | null;
          merged_into?: string | null;
          name?: string;
          search_text?: string;
          status?: Database['public']['Enums']['record_status'];
          trusted?: boolean;
          updated_at?: string;
          version?: number;
        };
        Relationships: [
          {
            foreignKeyName: 'groups_merged_into_fkey';
            columns: ['merged_into'];
            isOneToOne: false;
            referencedRelation: 'groups';
            referencedColumns: ['id'];
          },
        ];
      };
      handover_groups: {
        Row: {
          group_id: string;
          handover_id: string;
        };
        ComputedFields: never;
        Insert: {
          group_id: string;
          handover_id: string;
        };
        Update: {
          group_id?: string;
          handover_id?: string;
        };
        Relationships: [
          {
            foreignKeyName: 'handover_groups_group_id_fkey';
            columns: ['group_id'];
            isOneToOne: false;
            referencedRelation: 'groups';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'handover_groups_handover_id_fkey';
            columns: ['handover_id'];
            isOneToOne: false;
            referencedRelation: 'handovers';
            referencedColumns: ['id'];
          },
        ];
      };
      handover_mails: {
        Row: {
          handover_id: string;
          mail_id: string | null;
          person_id: string;
          sent_on: string;
        };
        ComputedFields: never;
        Insert: {
          handover_id: string;
          mail_id?: string | null;
          person_id: string;
          sent_on?: string;
        };
        Update: {
          handover_id?: string;
          mail_id?: string | null;
          person_id?: string;
          sent_on?: string;
        };
        Relationships: [
          {
            foreignKeyName: 'handover_mails_handover_id_fkey';
            columns: ['handover_id'];
            isOneToOne: false;
            referencedRelation: 'handovers';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'handover_mails_mail_id_fkey';
            columns: ['mail_id'];
            isOneToOne: false;
            referencedRelation: 'mails';
            referencedColumns: ['id'];
          },
        ];
      };
      handovers: {
        Row: {
          area_code: string | null;
          id: string;
          started_at: string;
          started_by: string | null;
          year: number;
        };
        ComputedFields: never;
        Insert: {
          area_code?: string | null;
          id?: string;
          started_at?: string;
          started_by?: string | null;
          year: number;
        };
        Update: {
          area_code?: string | null;
          id?: string;
          started_at?: string;
          started_by?: string | null;
          year?: number;
        };
        Relationships: [
          {
            foreignKeyName: 'handovers_area_code_fkey';
            columns: ['area_code'];
            isOneToOne: false;
            referencedRelation: 'areas';
            referencedColumns: ['code'];
          },
        ];
      };
      idea_boards: {
        Row: {
          event_id: string;
          opened: boolean | null;
          version: number;
        };
        ComputedFields: never;
        Insert: {
          event_id: string;
          opened?: boolean | null;
          version?: number;
        };
        Update: {
          event_id?: string;
          opened?: boolean | null;
          version?: number;
        };
        Relationships: [
          {
            foreignKeyName: 'idea_boards_event_id_fkey';
            columns: ['event_id'];
            isOneToOne: true;
            referencedRelation: 'events';
            referencedColumns: ['id'];
          },
        ];
      };
      idea_clusters: {
        Row: {
          event_id: string;
          id: string;
          position: number;
          title: string;
        };
        ComputedFields: never;
        Insert: {
          event_id: string;
          id: string;
          position?: number;
          title: string;
        };
        Update: {
          event_id?: string;
          id?: string;
          position?: number;
          title?: string;
        };
        Relationships: [
          {
            foreignKeyName: 'idea_clusters_event_id_fkey';
            columns: ['event_id'];
            isOneToOne: false;
            referencedRelation: 'events';
            referencedColumns: ['id'];
          },
        ];
      };
      idea_marks: {
        Row: {
          idea_id: string;
          voter: string;
        };
        ComputedFields: never;
        Insert: {
          idea_id: string;
          voter: string;
        };
        Update: {
          idea_id?: string;
          voter?: string;
        };
        Relationships: [
          {
            foreignKeyName: 'idea_marks_idea_id_fkey';
            columns: ['idea_id'];
            isOneToOne: false;
            referencedRelation: 'ideas';
            referencedColumns: ['id'];
          },
        ];
      };
      ideas: {
        Row: {
          author: string;
          cluster_id: string | null;
          created_at: string;
          event_id: string;
          held: string | null;
          hidden_at: string | null;
          id: string;
          key: string;
          kind: Database['public']['Enums']['idea_kind'];
          words: string;
        };
        ComputedFields: never;
        Insert: {
          author: string;
          cluster_id?: string | null;
          created_at?: string;
          event_id: string;
          held?: string | null;
          hidden_at?: string | null;
          id?: string;
          key: string;
          kind: Database['public']['Enums']['idea_kind'];
          words: string;
        };
        Update: {
          author?: string;
          cluster_id?: string | null;
          created_at?: string;
          event_id?: string;
          held?: string | null;
          hidden_at?: string | null;
          id?: string;
          key?: string;
          kind?: Database['public']['Enums']['idea_kind'];
          words?: string;
        };
        Relationships: [
          {
            foreignKeyName: 'ideas_cluster_id_fkey';
            columns: ['cluster_id'];
            isOneToOne: false;
            referencedRelation: 'idea_clusters';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'ideas_event_id_fkey';
            columns: ['event_id'];
            isOneToOne: false;
            referencedRelation: 'events';
            referencedColumns: ['id'];
          },
        ];
      };
      imports: {
        Row: {
          created_at: string;
          created_count: number;
          file_hash: string;
          file_name: string;
          id: string;
          profile: string;
          proposed_count: number;
          read_count: number;
          refused_count: number;
          unchanged_count: number;
          updated_count: number;
        };
        ComputedFields: never;
        Insert: {
          created_at?: string;
          created_count?: number;
          file_hash: string;
          file_name: string;
          id?: string;
          profile: string;
          proposed_count?: number;
          read_count?: number;
          refused_count?: number;
          unchanged_count?: number;
          updated_count?: number;
        };
        Update: {
          created_at?: string;
          created_count?: number;
          file_hash?: string;
          file_name?: string;
          id?: string;
          profile?: string;
          proposed_count?: number;
          read_count?: number;
          refused_count?: number;
          unchanged_count?: number;
          updated_count?: number;
        };
        Relationships: [];
      };
      invitations: {
        Row: {
          answered_at: string | null;
          created_at: string;
          email: string | null;
          expires_at: string;
          group_id: string;
          id: string;
          invited_by: string | null;
          outcome: Database['public']['Enums']['invitation_outcome'];
          role: Database['public']['Enums']['member_role'];
          token_hash: string;
        };
        ComputedFields: never;
        Insert: {
          answered_at?: string | null;
          created_at?: string;
          email?: string | null;
          expires_at?: string;
          group_id: string;
          id?: string;
          invited_by?: string | null;
          outcome?: Database['public']['Enums']['invitation_outcome'];
          role: Database['public']['Enums']['member_role'];
          token_hash: string;
        };
        Update: {
          answered_at?: string | null;
          created_at?: string;
          email?: string | null;
          expires_at?: string;
          group_id?: string;
          id?: string;
          invited_by?: string | null;
          outcome?: Database['public']['Enums']['invitation_outcome'];
          role?: Database['public']['Enums']['member_role'];
          token_hash?: string;
        };
        Relationships: [
          {
            foreignKeyName: 'invitations_group_id_fkey';
            columns: ['group_id'];
            isOneToOne: false;
            referencedRelation: 'groups';
            referencedColumns: ['id'];
          },
        ];
      };
      kinds: {
        Row: {
          about_en: string;
          about_ja: string;
          about_ja_easy: string;
          code: string;
          due_months: number;
          label_en: string;
          label_ja: string;
          label_ja_easy: string;
          nature: Database['public']['Enums']['kind_nature'];
          position: number;
          shape: string;
        };
        ComputedFields: never;
        Insert: {
          about_en?: string;
          about_ja?: string;
          about_ja_easy?: string;
          code: string;
          due_months?: number;
          label_en: string;
          label_ja: string;
          label_ja_easy: string;
          nature: Database['public']['Enums']['kind_nature'];
          position?: number;
          shape: string;
        };
        Update: {
          about_en?: string;
          about_ja?: string;
          about_ja_easy?: string;
          code?: string;
          due_months?: number;
          label_en?: string;
          label_ja?: string;
          label_ja_easy?: string;
          nature?: Database['public']['Enums']['kind_nature'];
          position?: number;
          shape?: string;
        };
        Relationships: [];
      };
      local_issues: {
        Row: {
          area_code: string;
          created_at: string;
          created_by: string | null;
          hours: string | null;
          id: string;
          kind_code: string | null;
          status: Database['public']['Enums']['local_issue_status'];
          title: string;
          updated_at: string;
          words: string;
        };
        ComputedFields: never;
        Insert: {
          area_code: string;
          created_at?: string;
          created_by?: string | null;
          hours?: string | null;
          id?: string;
          kind_code?: string | null;
          status?: Database['public']['Enums']['local_issue_status'];
          title: string;
          updated_at?: string;
          words?: string;
        };
        Update: {
          area_code?: string;
          created_at?: string;
          created_by?: string | null;
          hours?: string | null;
          id?: string;
          kind_code?: string | null;
          status?: Database['public']['Enums']['local_issue_status'];
          title?: string;
          updated_at?: string;
          words?: string;
        };
        Relationships: [
          {
            foreignKeyName: 'local_issues_area_code_fkey';
            columns: ['area_code'];
            isOneToOne: false;
            referencedRelation: 'areas';
            referencedColumns: ['code'];
          },
          {
            foreignKeyName: 'local_issues_kind_code_fkey';
            columns: ['kind_code'];
            isOneToOne: false;
            referencedRelation: 'kinds';
            referencedColumns: ['code'];
          },
        ];
      };
      mail_preferences: {
        Row: {
          notices: boolean;
          person_id: string;
          updated_at: string;
        };
        ComputedFields: never;
        Insert: {
          notices?: boolean;
          person_id: string;
          updated_at?: string;
        };
        Update: {
          notices?: boolean;
          person_id?: string;
          updated_at?: string;
        };
        Relationships: [];
      };
      mails: {
        Row: {
          address: string | null;
          attempts: number;
          claimed_at: string | null;
          created_at: string;
          data: NonNullable<Json>;
          forgotten_at: string | null;
          id: string;
          link_hash: string | null;
          locale: Database['public']['Enums']['locale_name'];
          next_try: string;
          period_key: string | null;
          person_id: string | null;
          refusal: string | null;
          sent_at: string | null;
          settled_at: string | null;
          state: Database['public']['Enums']['mail_state'];
          template: string;
        };
        ComputedFields: never;
        Insert: {
          address?: string | null;
          attempts?: number;
          claimed_at?: string | null;
          created_at?: string;
          data?: NonNullable<Json>;
          forgotten_at?: string | null;
          id?: string;
          link_hash?: string | null;
          locale?: Database['public']['Enums']['locale_name'];
          next_try?: string;
          period_key?: string | null;
          person_id?: string | null;
          refusal?: string | null;
          sent_at?: string | null;
          settled_at?: string | null;
          state?: Database['public']['Enums']['mail_state'];
          template: string;
        };
        Update: {
          address?: string | null;
          attempts?: number;
          claimed_at?: string | null;
          created_at?: string;
          data?: NonNullable<Json>;
          forgotten_at?: string | null;
          id?: string;
          link_hash?: string | null;
          locale?: Database['public']['Enums']['locale_name'];
          next_try?: string;
          period_key?: string | null;
          person_id?: string | null;
          refusal?: string | null;
          sent_at?: string | null;
          settled_at?: string | null;
          state?: Database['public']['Enums']['mail_state'];
          template?: string;
        };
        Relationships: [];
      };
      next_steps: {
        Row: {
          due_on: string | null;
          event_id: string;
          field_code: string | null;
          group_id: string | null;
          id: string;
          note: string | null;
          position: number;
          state: Database['public']['Enums']['next_step_state'];
          updated_at: string;
          what: string;
        };
        ComputedFields: never;
        Insert: {
          due_on?: string | null;
          event_id: string;
          field_code?: string | null;
          group_id?: string | null;
          id?: string;
          note?: string | null;
          position: number;
          state?: Database['public']['Enums']['next_step_state'];
          updated_at?: string;
          what: string;
        };
        Update: {
          due_on?: string | null;
          event_id?: string;
          field_code?: string | null;
          group_id?: string | null;
          id?: string;
          note?: string | null;
          position?: number;
          state?: Database['public']['Enums']['next_step_state'];
          updated_at?: string;
          what?: string;
        };
        Relationships: [
          {
            foreignKeyName: 'next_steps_event_id_fkey';
            columns: ['event_id'];
            isOneToOne: false;
            referencedRelation: 'outcomes';
            referencedColumns: ['event_id'];
          },
          {
            foreignKeyName: 'next_steps_field_code_fkey';
            columns: ['field_code'];
            isOneToOne: false;
            referencedRelation: 'fields';
            referencedColumns: ['code'];
          },
          {
            foreignKeyName: 'next_steps_group_id_fkey';
            columns: ['group_id'];
            isOneToOne: false;
            referencedRelation: 'groups';
            referencedColumns: ['id'];
          },
        ];
      };
      notices: {
        Row: {
          activity_id: string | null;
          created_at: string;
          created_by: string | null;
          group_id: string | null;
          id: string;
          key: string;
          text: string;
          until: string;
          withdrawn_at: string | null;
        };
        ComputedFields: never;
        Insert: {
          activity_id?: string | null;
          created_at?: string;
          created_by?: string | null;
          group_id?: string | null;
          id?: string;
          key: string;
          text: string;
          until: string;
          withdrawn_at?: string | null;
        };
        Update: {
          activity_id?: string | null;
          created_at?: string;
          created_by?: string | null;
          group_id?: string | null;
          id?: string;
          key?: string;
          text?: string;
          until?: string;
          withdrawn_at?: string | null;
        };
        Relationships: [
          {
            foreignKeyName: 'notices_activity_id_fkey';
            columns: ['activity_id'];
            isOneToOne: false;
            referencedRelation: 'activities';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'notices_group_id_fkey';
            columns: ['group_id'];
            isOneToOne: false;
            referencedRelation: 'groups';
            referencedColumns: ['id'];
          },
        ];
      };
      outcome_items: {
        Row: {
          event_id: string;
          id: string;
          idea_id: string | null;
          kind: Database['public']['Enums']['outcome_item_kind'];
          position: number;
          words: string;
        };
        ComputedFields: never;
        Insert: {
          event_id: string;
          id?: string;
          idea_id?: string | null;
          kind: Database['public']['Enums']['outcome_item_kind'];
          position: number;
          words: string;
        };
        Update: {
          event_id?: string;
          id?: string;
          idea_id?: string | null;
          kind?: Database['public']['Enums']['outcome_item_kind'];
          position?: number;
          words?: string;
        };
        Relationships: [
          {
            foreignKeyName: 'outcome_items_event_id_fkey';
            columns: ['event_id'];
            isOneToOne: false;
            referencedRelation: 'outcomes';
            referencedColumns: ['event_id'];
          },
          {
            foreignKeyName: 'outcome_items_idea_id_fkey';
            columns: ['idea_id'];
            isOneToOne: false;
            referencedRelation: 'ideas';
            referencedColumns: ['id'];
          },
        ];
      };
      outcome_links: {
        Row: {
          activity_id: string | null;
          created_at: string;
          created_by: string | null;
          event_id: string;
          group_id: string | null;
          id: string;
          place_id: string | null;
          shown: boolean;
        };
        ComputedFields: never;
        Insert: {
          activity_id?: string | null;
          created_at?: string;
          created_by?: string | null;
          event_id: string;
          group_id?: string | null;
          id?: string;
          place_id?: string | null;
          shown?: boolean;
        };
        Update: {
          activity_id?: string | null;
          created_at?: string;
          created_by?: string | null;
          event_id?: string;
          group_id?: string | null;
          id?: string;
          place_id?: string | null;
          shown?: boolean;
        };
        Relationships: [
          {
            foreignKeyName: 'outcome_links_event_id_fkey';
            columns: ['event_id'];
            isOneToOne: false;
            referencedRelation: 'events';
            referencedColumns: ['id'];
          },
        ];
      };
      outcome_reminders: {
        Row: {
          event_id: string;
          mail_id: string | null;
          person_id: string;
          sent_on: string;
          stage: number;
        };
        ComputedFields: never;
        Insert: {
          event_id: string;
          mail_id?: string | null;
          person_id: string;
          sent_on: string;
          stage: number;
        };
        Update: {
          event_id?: string;
          mail_id?: string | null;
          person_id?: string;
          sent_on?: string;
          stage?: number;
        };
        Relationships: [
          {
            foreignKeyName: 'outcome_reminders_event_id_fkey';
            columns: ['event_id'];
            isOneToOne: false;
            referencedRelation: 'events';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'outcome_reminders_mail_id_fkey';
            columns: ['mail_id'];
            isOneToOne: false;
            referencedRelation: 'mails';
            referencedColumns: ['id'];
          },
        ];
      };
      outcomes: {
        Row: {
          attendance: number | null;
          created_at: string;
          event_id: string;
          published_at: string | null;
          sent_hash: string | null;
          status: Database['public']['Enums']['outcome_status'];
          updated_at: string;
          version: number;
          words: string;
        };
        ComputedFields: never;
        Insert: {
          attendance?: number | null;
          created_at?: string;
          event_id: string;
          published_at?: string | null;
          sent_hash?: string | null;
          status?: Database['public']['Enums']['outcome_status'];
          updated_at?: string;
          version?: number;
          words?: string;
        };
        Update: {
          attendance?: number | null;
          created_at?: string;
          event_id?: string;
          published_at?: string | null;
          sent_hash?: string | null;
          status?: Database['public']['Enums']['outcome_status'];
          updated_at?: string;
          version?: number;
          words?: string;
        };
        Relationships: [
          {
            foreignKeyName: 'outcomes_event_id_fkey';
            columns: ['event_id'];
            isOneToOne: true;
            referencedRelation: 'events';
            referencedColumns: ['id'];
          },
        ];
      };
      ownerless_groups: {
        Row: {
          group_id: string;
          since: string;
        };
        ComputedFields: never;
        Insert: {
          group_id: string;
          since?: string;
        };
        Update: {
          group_id?: string;
          since?: string;
        };
        Relationships: [
          {
            foreignKeyName: 'ownerless_groups_group_id_fkey';
            columns: ['group_id'];
            isOneToOne: true;
            referencedRelation: 'groups';
            referencedColumns: ['id'];
          },
        ];
      };
      photos: {
        Row: {
          activity_id: string | null;
          alt: string | null;
          created_at: string;
          event_id: string | null;
          group_id: string | null;
          height: number | null;
          id: string;
          place_id: string | null;
          position: number;
          status: Database['public']['Enums']['photo_status'];
          uploaded_by: string | null;
          width: number | null;
        };
        ComputedFields: never;
        Insert: {
          activity_id?: string | null;
          alt?: string | null;
          created_at?: string;
          event_id?: string | null;
          group_id?: string | null;
          height?: number | null;
          id: string;
          place_id?: string | null;
          position?: number;
          status?: Database['public']['Enums']['photo_status'];
          uploaded_by?: string | null;
          width?: number | null;
        };
        Update: {
          activity_id?: string | null;
          alt?: string | null;
          created_at?: string;
          event_id?: string | null;
          group_id?: string | null;
          height?: number | null;
          id?: string;
          place_id?: string | null;
          position?: number;
          status?: Database['public']['Enums']['photo_status'];
          uploaded_by?: string | null;
          width?: number | null;
        };
        Relationships: [
          {
            foreignKeyName: 'photos_activity_id_fkey';
            columns: ['activity_id'];
            isOneToOne: false;
            referencedRelation: 'activities';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'photos_event_id_fkey';
            columns: ['event_id'];
            isOneToOne: false;
            referencedRelation: 'events';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'photos_group_id_fkey';
            columns: ['group_id'];
            isOneToOne: false;
            referencedRelation: 'groups';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'photos_place_id_fkey';
            columns: ['place_id'];
            isOneToOne: false;
            referencedRelation: 'places';
            referencedColumns: ['id'];
          },
        ];
      };
      place_areas: {
        Row: {
          area_code: string;
          place_id: string;
        };
        ComputedFields: never;
        Insert: {
          area_code: string;
          place_id: string;
        };
        Update: {
          area_code?: string;
          place_id?: string;
        };
        Relationships: [
          {
            foreignKeyName: 'place_areas_area_code_fkey';
            columns: ['area_code'];
            isOneToOne: false;
            referencedRelation: 'areas';
            referencedColumns: ['code'];
          },
          {
            foreignKeyName: 'place_areas_place_id_fkey';
            columns: ['place_id'];
            isOneToOne: false;
            referencedRelation: 'places';
            referencedColumns: ['id'];
          },
        ];
      };
      place_exact: {
        Row: {
          address: string | null;
          building: string | null;
          location: unknown;
          place_id: string;
          updated_at: string;
        };
        ComputedFields: never;
        Insert: {
          address?: string | null;
          building?: string | null;
          location?: unknown;
          place_id: string;
          updated_at?: string;
        };
        Update: {
          address?: string | null;
          building?: string | null;
          location?: unknown;
          place_id?: string;
          updated_at?: string;
        };
        Relationships: [
          {
            foreignKeyName: 'place_exact_place_id_fkey';
            columns: ['place_id'];
            isOneToOne: true;
            referencedRelation: 'places';
            referencedColumns: ['id'];
          },
        ];
      };
      places: {
        Row: {
          access_note: string | null;
          accessible_toilet: boolean | null;
          address: string | null;
          blurred: boolean;
          blurred_area: string | null;
          building: string | null;
          child_friendly: boolean | null;
          code: string;
          created_at: string;
          created_by: string | null;
          description: string;
          entrance_note: string | null;
          evacuation_site: boolean;
          group_id: string | null;
          id: string;
          kana: string | null;
          kind_code: string;
          lat: number | null;
          lng: number | null;
          location: unknown;
          merged_into: string | null;
          name: string;
          parking: boolean | null;
          pickup: boolean | null;
          precision: Database['public']['Enums']['location_precision'];
          search_text: string;
          status: Database['public']['Enums']['record_status'];
          step_free: boolean | null;
          updated_at: string;
          version: number;
          welfare_evacuation_site: boolean;
          wheelchair: boolean | null;
          wifi: boolean | null;
        };
        ComputedFields: never;
        Insert: {
          access_note?: string | null;
          accessible_toilet?: boolean | null;
          address?: string | null;
          blurred?: boolean;
          blurred_area?: string | null;
          building?: string | null;
          child_friendly?: boolean | null;
          code: string;
          created_at?: string;
          created_by?: string | null;
          description?: string;
          entrance_note?: string | null;
          evacuation_site?: boolean;
          group_id?: string | null;
          id?: string;
          kana?: string | null;
          kind_code: string;
          lat?: number | null;
          lng?: number | null;
          location?: unknown;
          merged_into?: string | null;
          name: string;
          parking?: boolean | null;
          pickup?: boolean | null;
          precision?: Database['public']['Enums']['location_precision'];
          search_text?: string;
          status?: Database['public']['Enums']['record_status'];
          step_free?: boolean | null;
          updated_at?: string;
          version?: number;
          welfare_evacuation_site?: boolean;
          wheelchair?: boolean | null;
          wifi?: boolean | null;
        };
        Update: {
          access_note?: string | null;
          accessible_toilet?: boolean | null;
          address?: string | null;
          blurred?: boolean;
          blurred_area?: string | null;
          building?: string | null;
          child_friendly?: boolean | null;
          code?: string;
          created_at?: string;
          created_by?: string | null;
          description?: string;
          entrance_note?: string | null;
          evacuation_site?: boolean;
          group_id?: string | null;
          id?: string;
          kana?: string | null;
          kind_code?: string;
          lat?: number | null;
          lng?: number | null;
          location?: unknown;
          merged_into?: string | null;
          name?: string;
          parking?: boolean | null;
          pickup?: boolean | null;
          precision?: Database['public']['Enums']['location_precision'];
          search_text?: string;
          status?: Database['public']['Enums']['record_status'];
          step_free?: boolean | null;
          updated_at?: string;
          version?: number;
          welfare_evacuation_site?: boolean;
          wheelchair?: boolean | null;
          wifi?: boolean | null;
        };
        Relationships: [
          {
            foreignKeyName: 'places_blurred_area_fkey';
            columns: ['blurred_area'];
            isOneToOne: false;
            referencedRelation: 'areas';
            referencedColumns: ['code'];
          },
          {
            foreignKeyName: 'places_group_id_fkey';
            columns: ['group_id'];
            isOneToOne: false;
            referencedRelation: 'groups';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'places_kind_code_fkey';
            columns: ['kind_code'];
            isOneToOne: false;
            referencedRelation: 'kinds';
            referencedColumns: ['code'];
          },
          {
            foreignKeyName: 'places_merged_into_fkey';
            columns: ['merged_into'];
            isOneToOne: false;
            referencedRelation: 'places';
            referencedColumns: ['id'];
          },
        ];
      };
      profiles: {
        Row: {
          created_at: string;
          display_name: string;
          id: string;
          locale: Database['public']['Enums']['locale_name'];
          updated_at: string;
        };
        ComputedFields: never;
        Insert: {
          created_at?: string;
          display_name: string;
          id: string;
          locale?: Database['public']['Enums']['locale_name'];
          updated_at?: string;
        };
        Update: {
          created_at?: string;
          display_name?: string;
          id?: string;
          locale?: Database['public']['Enums']['locale_name'];
          updated_at?: string;
        };
        Relationships: [];
      };
      programmes: {
        Row: {
          code: string;
          label_en: string;
          label_ja: string;
          label_ja_easy: string;
          law: string;
          position: number;
        };
        ComputedFields: never;
        Insert: {
          code: string;
          label_en: string;
          label_ja: string;
          label_ja_easy: string;
          law: string;
          position?: number;
        };
        Update: {
          code?: string;
          label_en?: string;
          label_ja?: string;
          label_ja_easy?: string;
          law?: string;
          position?: number;
        };
        Relationships: [];
      };
      recognitions: {
        Row: {
          activity_id: string | null;
          created_at: string;
          event_id: string;
          given_by: string | null;
          given_on: string;
          group_id: string | null;
          id: string;
          place_id: string | null;
          words: string;
        };
        ComputedFields: never;
        Insert: {
          activity_id?: string | null;
          created_at?: string;
          event_id: string;
          given_by?: string | null;
          given_on?: string;
          group_id?: string | null;
          id?: string;
          place_id?: string | null;
          words: string;
        };
        Update: {
          activity_id?: string | null;
          created_at?: string;
          event_id?: string;
          given_by?: string | null;
          given_on?: string;
          group_id?: string | null;
          id?: string;
          place_id?: string | null;
          words?: string;
        };
        Relationships: [
          {
            foreignKeyName: 'recognitions_activity_id_fkey';
            columns: ['activity_id'];
            isOneToOne: false;
            referencedRelation: 'activities';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'recognitions_event_id_fkey';
            columns: ['event_id'];
            isOneToOne: false;
            referencedRelation: 'events';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'recognitions_group_id_fkey';
            columns: ['group_id'];
            isOneToOne: false;
            referencedRelation: 'groups';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'recognitions_place_id_fkey';
            columns: ['place_id'];
            isOneToOne: false;
            referencedRelation: 'places';
            referencedColumns: ['id'];
          },
        ];
      };
      reminder_entries: {
        Row: {
          activity_id: string | null;
          due_on: string;
          group_id: string | null;
          id: number;
          place_id: string | null;
          reminder_id: string;
          step: number;
        };
        ComputedFields: never;
        Insert: {
          activity_id?: string | null;
          due_on: string;
          group_id?: string | null;
          id?: never;
          place_id?: string | null;
          reminder_id: string;
          step: number;
        };
        Update: {
          activity_id?: string | null;
          due_on?: string;
          group_id?: string | null;
          id?: never;
          place_id?: string | null;
          reminder_id?: string;
          step?: number;
        };
        Relationships: [
          {
            foreignKeyName: 'reminder_entries_activity_id_fkey';
            columns: ['activity_id'];
            isOneToOne: false;
            referencedRelation: 'activities';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'reminder_entries_group_id_fkey';
            columns: ['group_id'];
            isOneToOne: false;
            referencedRelation: 'groups';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'reminder_entries_place_id_fkey';
            columns: ['place_id'];
            isOneToOne: false;
            referencedRelation: 'places';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'reminder_entries_reminder_id_fkey';
            columns: ['reminder_id'];
            isOneToOne: false;
            referencedRelation: 'reminders';
            referencedColumns: ['id'];
          },
        ];
      };
      reminders: {
        Row: {
          id: string;
          mail_id: string | null;
          person_id: string;
          sent_on: string;
        };
        ComputedFields: never;
        Insert: {
          id?: string;
          mail_id?: string | null;
          person_id: string;
          sent_on: string;
        };
        Update: {
          id?: string;
          mail_id?: string | null;
          person_id?: string;
          sent_on?: string;
        };
        Relationships: [
          {
            foreignKeyName: 'reminders_mail_id_fkey';
            columns: ['mail_id'];
            isOneToOne: false;
            referencedRelation: 'mails';
            referencedColumns: ['id'];
          },
        ];
      };
      revision_messages: {
        Row: {
          author_id: string | null;
          by_desk: boolean;
          created_at: string;
          id: string;
          revision_id: string;
          words: string;
        };
        ComputedFields: never;
        Insert: {
          author_id?: string | null;
          by_desk: boolean;
          created_at?: string;
          id?: string;
          revision_id: string;
          words: string;
        };
        Update: {
          author_id?: string | null;
          by_desk?: boolean;
          created_at?: string;
          id?: string;
          revision_id?: string;
          words?: string;
        };
        Relationships: [
          {
            foreignKeyName: 'revision_messages_revision_id_fkey';
            columns: ['revision_id'];
            isOneToOne: false;
            referencedRelation: 'revisions';
            referencedColumns: ['id'];
          },
        ];
      };
      revisions: {
        Row: {
          after: Json | null;
          applied_version: number | null;
          areas: string[];
          author_id: string | null;
          base: Json | null;
          base_version: number;
          before: Json | null;
          by_curator: boolean;
          created_at: string;
          decided_at: string | null;
          decided_by: string | null;
          decision: string | null;
          group_id: string | null;
          id: string;
          import_id: string | null;
          key: string;
          name: string | null;
          part_of: string | null;
          proposed: NonNullable<Json>;
          proxy: boolean;
          queue: string | null;
          reason: string | null;
          record_id: string;
          sees_all: boolean;
          source: string;
          status: Database['public']['Enums']['revision_status'];
          subject: Database['public']['Enums']['subject_kind'];
        };
        ComputedFields: never;
        Insert: {
          after?: Json | null;
          applied_version?: number | null;
          areas?: string[];
          author_id?: string | null;
          base?: Json | null;
          base_version: number;
          before?: Json | null;
          by_curator?: boolean;
          created_at?: string;
          decided_at?: string | null;
          decided_by?: string | null;
          decision?: string | null;
          group_id?: string | null;
          id?: string;
          import_id?: string | null;
          key: string;
          name?: never;
          part_of?: string | null;
          proposed: NonNullable<Json>;
          proxy?: boolean;
          queue?: never;
          reason?: string | null;
          record_id: string;
          sees_all: boolean;
          source?: string;
          status: Database['public']['Enums']['revision_status'];
          subject: Database['public']['Enums']['subject_kind'];
        };
        Update: {
          after?: Json | null;
          applied_version?: number | null;
          areas?: string[];
          author_id?: string | null;
          base?: Json | null;
          base_version?: number;
          before?: Json | null;
          by_curator?: boolean;
          created_at?: string;
          decided_at?: string | null;
          decided_by?: string | null;
          decision?: string | null;
          group_id?: string | null;
          id?: string;
          import_id?: string | null;
          key?: string;
          name?: never;
          part_of?: string | null;
          proposed?: NonNullable<Json>;
          proxy?: boolean;
          queue?: never;
          reason?: string | null;
          record_id?: string;
          sees_all?: boolean;
          source?: string;
          status?: Database['public']['Enums']['revision_status'];
          subject?: Database['public']['Enums']['subject_kind'];
        };
        Relationships: [
          {
            foreignKeyName: 'revisions_group_id_fkey';
            columns: ['group_id'];
            isOneToOne: false;
            referencedRelation: 'groups';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'revisions_import_id_fkey';
            columns: ['import_id'];
            isOneToOne: false;
            referencedRelation: 'imports';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'revisions_part_of_fkey';
            columns: ['part_of'];
            isOneToOne: false;
            referencedRelation: 'revisions';
            referencedColumns: ['id'];
          },
        ];
      };
      role_grants: {
        Row: {
          area_code: string | null;
          created_at: string;
          granted_by: string | null;
          id: string;
          role: Database['public']['Enums']['role_name'];
          until: string | null;
          user_id: string;
        };
        ComputedFields: never;
        Insert: {
          area_code?: string | null;
          created_at?: string;
          granted_by?: string | null;
          id?: string;
          role: Database['public']['Enums']['role_name'];
          until?: string | null;
          user_id: string;
        };
        Update: {
          area_code?: string | null;
          created_at?: string;
          granted_by?: string | null;
          id?: string;
          role?: Database['public']['Enums']['role_name'];
          until?: string | null;
          user_id?: string;
        };
        Relationships: [
          {
            foreignKeyName: 'role_grants_area_code_fkey';
            columns: ['area_code'];
            isOneToOne: false;
            referencedRelation: 'areas';
            referencedColumns: ['code'];
          },
        ];
      };
      schedule_exceptions: {
        Row: {
          closes_at: string | null;
          date: string;
          id: string;
          kind: Database['public']['Enums']['exception_kind'];
          opens_at: string | null;
          reason: string | null;
          schedule_id: string;
        };
        ComputedFields: never;
        Insert: {
          closes_at?: string | null;
          date: string;
          id?: string;
          kind: Database['public']['Enums']['exception_kind'];
          opens_at?: string | null;
          reason?: string | null;
          schedule_id: string;
        };
        Update: {
          closes_at?: string | null;
          date?: string;
          id?: string;
          kind?: Database['public']['Enums']['exception_kind'];
          opens_at?: string | null;
          reason?: string | null;
          schedule_id?: string;
        };
        Relationships: [
          {
            foreignKeyName: 'schedule_exceptions_schedule_id_fkey';
            columns: ['schedule_id'];
            isOneToOne: false;
            referencedRelation: 'schedules';
            referencedColumns: ['id'];
          },
        ];
      };
      schedules: {
        Row: {
          activity_id: string;
          audience_note: string | null;
          byday: string[] | null;
          bymonth: number[] | null;
          bymonthday: number[] | null;
          closes_at: string | null;
          dtstart: string | null;
          freq: Database['public']['Enums']['schedule_freq'];
          holidays: Database['public']['Enums']['holiday_rule'] | null;
          id: string;
          interval: number;
          notes: string | null;
          obon_off: boolean;
          opens_at: string | null;
          place_id: string | null;
          position: number;
          room: string | null;
          season: Database['public']['Enums']['season'] | null;
          valid_from: string | null;
          valid_to: string | null;
          welcome: string[] | null;
          year_end_off: boolean;
        };
        ComputedFields: never;
        Insert: {
          activity_id: string;
          audience_note?: string | null;
          byday?: string[] | null;
          bymonth?: number[] | null;
          bymonthday?: number[] | null;
          closes_at?: string | null;
          dtstart?: string | null;
          freq: Database['public']['Enums']['schedule_freq'];
          holidays?: Database['public']['Enums']['holiday_rule'] | null;
          id?: string;
          interval?: number;
          notes?: string | null;
          obon_off?: boolean;
          opens_at?: string | null;
          place_id?: string | null;
          position?: number;
          room?: string | null;
          season?: Database['public']['Enums']['season'] | null;
          valid_from?: string | null;
          valid_to?: string | null;
          welcome?: string[] | null;
          year_end_off?: boolean;
        };
        Update: {
          activity_id?: string;
          audience_note?: string | null;
          byday?: string[] | null;
          bymonth?: number[] | null;
          bymonthday?: number[] | null;
          closes_at?: string | null;
          dtstart?: string | null;
          freq?: Database['public']['Enums']['schedule_freq'];
          holidays?: Database['public']['Enums']['holiday_rule'] | null;
          id?: string;
          interval?: number;
          notes?: string | null;
          obon_off?: boolean;
          opens_at?: string | null;
          place_id?: string | null;
          position?: number;
          room?: string | null;
          season?: Database['public']['Enums']['season'] | null;
          valid_from?: string | null;
          valid_to?: string | null;
          welcome?: string[] | null;
          year_end_off?: boolean;
        };
        Relationships: [
          {
            foreignKeyName: 'schedules_activity_id_fkey';
            columns: ['activity_id'];
            isOneToOne: false;
            referencedRelation: 'activities';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'schedules_place_id_fkey';
            columns: ['place_id'];
            isOneToOne: false;
            referencedRelation: 'places';
            referencedColumns: ['id'];
          },
        ];
      };
      search_entries: {
        Row: {
          code: string;
          id: string;
          kana_key: string;
          name: string;
          name_key: string;
          pieces: unknown;
          subject: string;
        };
        ComputedFields: never;
        Insert: {
          code: string;
          id: string;
          kana_key: string;
          name: string;
          name_key: string;
          pieces: unknown;
          subject: string;
        };
        Update: {
          code?: string;
          id?: string;
          kana_key?: string;
          name?: string;
          name_key?: string;
          pieces?: unknown;
          subject?: string;
        };
        Relationships: [];
      };
      series: {
        Row: {
          area_code: string | null;
          code: string;
          created_at: string;
          created_by: string | null;
          form: Database['public']['Enums']['event_form'];
          group_id: string | null;
          id: string;
          name: string;
          purpose: string;
          rhythm: string | null;
          standing: boolean;
          updated_at: string;
          url: string | null;
          version: number;
        };
        ComputedFields: never;
        Insert: {
          area_code?: string | null;
          code: string;
          created_at?: string;
          created_by?: string | null;
          form?: Database['public']['Enums']['event_form'];
          group_id?: string | null;
          id?: string;
          name: string;
          purpose?: string;
          rhythm?: string | null;
          standing?: boolean;
          updated_at?: string;
          url?: string | null;
          version?: number;
        };
        Update: {
          area_code?: string | null;
          code?: string;
          created_at?: string;
          created_by?: string | null;
          form?: Database['public']['Enums']['event_form'];
          group_id?: string | null;
          id?: string;
          name?: string;
          purpose?: string;
          rhythm?: string | null;
          standing?: boolean;
          updated_at?: string;
          url?: string | null;
          version?: number;
        };
        Relationships: [
          {
            foreignKeyName: 'series_area_code_fkey';
            columns: ['area_code'];
            isOneToOne: false;
            referencedRelation: 'areas';
            referencedColumns: ['code'];
          },
          {
            foreignKeyName: 'series_group_id_fkey';
            columns: ['group_id'];
            isOneToOne: false;
            referencedRelation: 'groups';
            referencedColumns: ['id'];
          },
        ];
      };
      sign_up_arrangements: {
        Row: {
          kind: Database['public']['Enums']['arrangement_kind'];
          sign_up_id: string;
        };
        ComputedFields: never;
        Insert: {
          kind: Database['public']['Enums']['arrangement_kind'];
          sign_up_id: string;
        };
        Update: {
          kind?: Database['public']['Enums']['arrangement_kind'];
          sign_up_id?: string;
        };
        Relationships: [
          {
            foreignKeyName: 'sign_up_arrangements_sign_up_id_fkey';
            columns: ['sign_up_id'];
            isOneToOne: false;
            referencedRelation: 'sign_ups';
            referencedColumns: ['id'];
          },
        ];
      };
      sign_up_fields: {
        Row: {
          field_code: string;
          sign_up_id: string;
        };
        ComputedFields: never;
        Insert: {
          field_code: string;
          sign_up_id: string;
        };
        Update: {
          field_code?: string;
          sign_up_id?: string;
        };
        Relationships: [
          {
            foreignKeyName: 'sign_up_fields_field_code_fkey';
            columns: ['field_code'];
            isOneToOne: false;
            referencedRelation: 'fields';
            referencedColumns: ['code'];
          },
          {
            foreignKeyName: 'sign_up_fields_sign_up_id_fkey';
            columns: ['sign_up_id'];
            isOneToOne: false;
            referencedRelation: 'sign_ups';
            referencedColumns: ['id'];
          },
        ];
      };
      sign_ups: {
        Row: {
          answers: NonNullable<Json>;
          brings: string | null;
          check_in_said_at: string | null;
          checked_in_at: string | null;
          code_hash: string | null;
          code_tries: number;
          confirmed_at: string | null;
          created_at: string;
          email: string | null;
          event_id: string;
          id: string;
          key: string;
          link_hash: string | null;
          locale: Database['public']['Enums']['locale_name'] | null;
          name: string;
          number: number | null;
          people: number;
          person_id: string | null;
          phone: string | null;
          photo_consent: boolean | null;
          proxy_by: string | null;
          seeks: string | null;
          status: Database['public']['Enums']['sign_up_status'];
        };
        ComputedFields: never;
        Insert: {
          answers?: NonNullable<Json>;
          brings?: string | null;
          check_in_said_at?: string | null;
          checked_in_at?: string | null;
          code_hash?: string | null;
          code_tries?: number;
          confirmed_at?: string | null;
          created_at?: string;
          email?: string | null;
          event_id: string;
          id?: string;
          key: string;
          link_hash?: string | null;
          locale?: Database['public']['Enums']['locale_name'] | null;
          name: string;
          number?: number | null;
          people?: number;
          person_id?: string | null;
          phone?: string | null;
          photo_consent?: boolean | null;
          proxy_by?: string | null;
          seeks?: string | null;
          status?: Database['public']['Enums']['sign_up_status'];
        };
        Update: {
          answers?: NonNullable<Json>;
          brings?: string | null;
          check_in_said_at?: string | null;
          checked_in_at?: string | null;
          code_hash?: string | null;
          code_tries?: number;
          confirmed_at?: string | null;
          created_at?: string;
          email?: string | null;
          event_id?: string;
          id?: string;
          key?: string;
          link_hash?: string | null;
          locale?: Database['public']['Enums']['locale_name'] | null;
          name?: string;
          number?: number | null;
          people?: number;
          person_id?: string | null;
          phone?: string | null;
          photo_consent?: boolean | null;
          proxy_by?: string | null;
          seeks?: string | null;
          status?: Database['public']['Enums']['sign_up_status'];
        };
        Relationships: [
          {
            foreignKeyName: 'sign_ups_event_id_fkey';
            columns: ['event_id'];
            isOneToOne: false;
            referencedRelation: 'events';
            referencedColumns: ['id'];
          },
        ];
      };
      source_records: {
        Row: {
          activity_id: string | null;
          group_id: string | null;
          import_id: string | null;
          key: string;
          line: number;
          place_id: string | null;
          raw_hash: string;
          source_id: string;
        };
        ComputedFields: never;
        Insert: {
          activity_id?: string | null;
          group_id?: string | null;
          import_id?: string | null;
          key: string;
          line: number;
          place_id?: string | null;
          raw_hash: string;
          source_id: string;
        };
        Update: {
          activity_id?: string | null;
          group_id?: string | null;
          import_id?: string | null;
          key?: string;
          line?: number;
          place_id?: string | null;
          raw_hash?: string;
          source_id?: string;
        };
        Relationships: [
          {
            foreignKeyName: 'source_records_activity_id_fkey';
            columns: ['activity_id'];
            isOneToOne: false;
            referencedRelation: 'activities';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'source_records_group_id_fkey';
            columns: ['group_id'];
            isOneToOne: false;
            referencedRelation: 'groups';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'source_records_import_id_fkey';
            columns: ['import_id'];
            isOneToOne: false;
            referencedRelation: 'imports';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'source_records_place_id_fkey';
            columns: ['place_id'];
            isOneToOne: false;
            referencedRelation: 'places';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'source_records_source_id_fkey';
            columns: ['source_id'];
            isOneToOne: false;
            referencedRelation: 'sources';
            referencedColumns: ['id'];
          },
        ];
      };
      sources: {
        Row: {
          created_at: string;
          credit: string;
          id: string;
          licence: string | null;
          licence_url: string | null;
          name: string;
          retrieved_on: string | null;
          url: string | null;
        };
        ComputedFields: never;
        Insert: {
          created_at?: string;
          credit: string;
          id?: string;
          licence?: string | null;
          licence_url?: string | null;
          name: string;
          retrieved_on?: string | null;
          url?: string | null;
        };
        Update: {
          created_at?: string;
          credit?: string;
          id?: string;
          licence?: string | null;
          licence_url?: string | null;
          name?: string;
          retrieved_on?: string | null;
          url?: string | null;
        };
        Relationships: [];
      };
      step_follow_ups: {
        Row: {
          event_id: string;
          mail_id: string | null;
          person_id: string;
          sent_on: string;
        };
        ComputedFields: never;
        Insert: {
          event_id: string;
          mail_id?: string | null;
          person_id: string;
          sent_on: string;
        };
        Update: {
          event_id?: string;
          mail_id?: string | null;
          person_id?: string;
          sent_on?: string;
        };
        Relationships: [
          {
            foreignKeyName: 'step_follow_ups_event_id_fkey';
            columns: ['event_id'];
            isOneToOne: false;
            referencedRelation: 'events';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'step_follow_ups_mail_id_fkey';
            columns: ['mail_id'];
            isOneToOne: false;
            referencedRelation: 'mails';
            referencedColumns: ['id'];
          },
        ];
      };
      translations: {
        Row: {
          activity_id: string | null;
          field: string;
          group_id: string | null;
          id: string;
          locale: string;
          place_id: string | null;
          text: string;
          translated_by: string;
          updated_at: string;
        };
        ComputedFields: never;
        Insert: {
          activity_id?: string | null;
          field: string;
          group_id?: string | null;
          id?: string;
          locale: string;
          place_id?: string | null;
          text: string;
          translated_by?: string;
          updated_at?: string;
        };
        Update: {
          activity_id?: string | null;
          field?: string;
          group_id?: string | null;
          id?: string;
          locale?: string;
          place_id?: string | null;
          text?: string;
          translated_by?: string;
          updated_at?: string;
        };
        Relationships: [
          {
            foreignKeyName: 'translations_activity_id_fkey';
            columns: ['activity_id'];
            isOneToOne: false;
            referencedRelation: 'activities';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'translations_group_id_fkey';
            columns: ['group_id'];
            isOneToOne: false;
            referencedRelation: 'groups';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'translations_place_id_fkey';
            columns: ['place_id'];
            isOneToOne: false;
            referencedRelation: 'places';
            referencedColumns: ['id'];
          },
        ];
      };
      verifications: {
        Row: {
          activity_id: string | null;
          created_at: string;
          group_id: string | null;
          id: string;
          method: Database['public']['Enums']['verification_method'];
          next_due: string | null;
          note: string | null;
          place_id: string | null;
          verified_by: string | null;
          verified_on: string;
        };
        ComputedFields: never;
        Insert: {
          activity_id?: string | null;
          created_at?: string;
          group_id?: string | null;
          id?: string;
          method: Database['public']['Enums']['verification_method'];
          next_due?: string | null;
          note?: string | null;
          place_id?: string | null;
          verified_by?: string | null;
          verified_on: string;
        };
        Update: {
          activity_id?: string | null;
          created_at?: string;
          group_id?: string | null;
          id?: string;
          method?: Database['public']['Enums']['verification_method'];
          next_due?: string | null;
          note?: string | null;
          place_id?: string | null;
          verified_by?: string | null;
          verified_on?: string;
        };
        Relationships: [
          {
            foreignKeyName: 'verifications_activity_id_fkey';
            columns: ['activity_id'];
            isOneToOne: false;
            referencedRelation: 'activities';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'verifications_group_id_fkey';
            columns: ['group_id'];
            isOneToOne: false;
            referencedRelation: 'groups';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'verifications_place_id_fkey';
            columns: ['place_id'];
            isOneToOne: false;
            referencedRelation: 'places';
            referencedColumns: ['id'];
          },
        ];
      };
      walk_routes: {
        Row: {
          event_id: string;
          id: string;
          name: string;
          position: number;
        };
        ComputedFields: never;
        Insert: {
          event_id: string;
          id?: string;
          name: string;
          position: number;
        };
        Update: {
          event_id?: string;
          id?: string;
          name?: string;
          position?: number;
        };
        Relationships: [
          {
            foreignKeyName: 'walk_routes_event_id_fkey';
            columns: ['event_id'];
            isOneToOne: false;
            referencedRelation: 'events';
            referencedColumns: ['id'];
          },
        ];
      };
      walk_stops: {
        Row: {
          lat: number | null;
          lng: number | null;
          name: string | null;
          place_id: string | null;
          position: number;
          route_id: string;
        };
        ComputedFields: never;
        Insert: {
          lat?: number | null;
          lng?: number | null;
          name?: string | null;
          place_id?: string | null;
          position: number;
          route_id: string;
        };
        Update: {
          lat?: number | null;
          lng?: number | null;
          name?: string | null;
          place_id?: string | null;
          position?: number;
          route_id?: string;
        };
        Relationships: [
          {
            foreignKeyName: 'walk_stops_place_id_fkey';
            columns: ['place_id'];
            isOneToOne: false;
            referencedRelation: 'places';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'walk_stops_route_id_fkey';
            columns: ['route_id'];
            isOneToOne: false;
            referencedRelation: 'walk_routes';
            referencedColumns: ['id'];
          },
        ];
      };
      walk_teams: {
        Row: {
          event_id: string;
          id: string;
          name: string;
          position: number;
          route_id: string | null;
        };
        ComputedFields: never;
        Insert: {
          event_id: string;
          id?: string;
          name: string;
          position: number;
          route_id?: string | null;
        };
        Update: {
          event_id?: string;
          id?: string;
          name?: string;
          position?: number;
          route_id?: string | null;
        };
        Relationships: [
          {
            foreignKeyName: 'walk_teams_event_id_fkey';
            columns: ['event_id'];
            isOneToOne: false;
            referencedRelation: 'events';
            referencedColumns: ['id'];
          },
          {
            foreignKeyName: 'walk_teams_route_id_fkey';
            columns: ['route_id'];
            isOneToOne: false;
            referencedRelation: 'walk_routes';
            referencedColumns: ['id'];
          },
        ];
      };
      watches: {
        Row: {
          address: string;
          confirmed_at: string | null;
          created_at: string;
          group_code: string | null;
          id: string;
          locale: Database['public']['Enums']['locale_name'];
          looked_at: string | null;
          search: string;
          title: string;
        };
        ComputedFields: never;
        Insert: {
          address: string;
          confirmed_at?: string | null;
          created_at?: string;
          group_code?: string | null;
          id?: string;
          locale?: Database['public']['Enums']['locale_name'];
          looked_at?: string | null;
          search?: string;
          title: string;
        };
        Update: {
          address?: string;
          confirmed_at?: string | null;
          created_at?: string;
          group_code?: string | null;
          id?: string;
          locale?: Database['public']['Enums']['locale_name'];
          looked_at?: string | null;
          search?: string;
          title?: string;
        };
        Relationships: [
          {
            foreignKeyName: 'watches_group_code_fkey';
            columns: ['group_code'];
            isOneToOne: false;
            referencedRelation: 'groups';
            referencedColumns: ['code'];
          },
        ];
      };
    };
    Views: {
      [_ in never]: never;
    };
    Functions: {
      act_on_event: { Args: { act: string; code: string; reason?: string }; Returns: Json };
      add_block: {
        Args: { kind: Database['public']['Enums']['block_kind']; reason: string; value: string };
        Returns: string;
      };
      add_correction_words: { Args: { key: string; words: string }; Returns: boolean };
      add_find: {
        Args: { code: string; find: Json; pass: string; visitor: string };
        Returns: string;
      };
      answer_invitation: { Args: { accepts: boolean; token: string }; Returns: string };
      answer_revision: {
        Args: { proposed?: Json; revision: string; words: string };
        Returns: Json;
      };
      answer_steps: { Args: { answers: Json; token: string; visitor: string }; Returns: Json };
      approve_import: { Args: { after?: string; import: string; most?: number }; Returns: Json };
      area_at: { Args: { lat: number; lng: number }; Returns: string };
      ask_about_steps: { Args: { at?: string }; Returns: number };
      ask_for_reports: { Args: { at?: string }; Returns: number };
      ask_watch: {
        Args: {
          address: string;
          locale?: Database['public']['Enums']['locale_name'];
          of_group: string;
          search: string;
          title: string;
          visitor: string;
        };
        Returns: undefined;
      };
      begin_find_photo: {
        Args: { code: string; id: string; pass: string; visitor: string };
        Returns: string;
      };
      begin_photo: { Args: { id: string }; Returns: Database['public']['Enums']['photo_status'] };
      board_version: { Args: { code: string; pass: string }; Returns: Json };
      born_from: { Args: { code: string; record: string; subject?: string }; Returns: undefined };
      born_of: { Args: { code: string; subject: string }; Returns: Json };
      cancel_participant: { Args: { sign_up: string }; Returns: undefined };
      cancel_seat: {
        Args: { code: string; token: string; visitor: string };
        Returns: Database['public']['Enums']['sign_up_status'];
      };
      change_date: {
        Args: {
          change: Database['public']['Enums']['date_change'];
          closes_at?: string;
          key: string;
          on_date: string;
          opens_at?: string;
          reason?: string;
          schedule: string;
        };
        Returns: Json;
      };
      change_seat: {
        Args: { code: string; entry: Json; token: string; visitor: string };
        Returns: Database['public']['Enums']['sign_up_status'];
      };
      changes_since: {
        Args: { cursor?: string };
        Returns: {
          next_cursor: string;
          tags: string[];
        }[];
      };
      check_in: { Args: { entries: Json }; Returns: number };
      claim_group: { Args: { code: string; evidence: string; key: string }; Returns: string };
      claim_mails: {
        Args: { at?: string; most?: number };
        Returns: {
          address: string;
          attempt: number;
          data: Json;
          id: string;
          locale: Database['public']['Enums']['locale_name'];
          notices: boolean;
          template: string;
          token: string;
        }[];
      };
      confirm_record: {
        Args: {
          code: string;
          method?: Database['public']['Enums']['verification_method'];
          note?: string;
          on_date?: string;
          subject: string;
        };
        Returns: string;
      };
      confirm_sign_up: {
        Args: { key: string; link_hash: string; typed: string; visitor: string };
        Returns: Json;
      };
      count_code_request: { Args: { mailbox: string; visitor: string }; Returns: undefined };
      count_code_try: { Args: { mailbox: string; visitor: string }; Returns: undefined };
      decide_claim: {
        Args: {
          claim: string;
          reason?: string;
          verdict: Database['public']['Enums']['claim_status'];
        };
        Returns: Database['public']['Enums']['claim_status'];
      };
      decide_revision: {
        Args: { changes?: Json; reason?: string; revision: string; verdict: string };
        Returns: Json;
      };
      decide_revisions: {
        Args: { reason?: string; revisions: string[]; verdict: string };
        Returns: Json;
      };
      delete_my_account: { Args: { leave_groups?: boolean }; Returns: undefined };
      delete_old_corrections: { Args: { days: number }; Returns: number };
      delete_old_drafts: { Args: Record<PropertyKey, never>; Returns: number };
      delete_unused_photos: { Args: Record<PropertyKey, never>; Returns: number };
      desk_calls: { Args: { most?: number; skipped?: number }; Returns: Json };
      desk_claims: { Args: { most?: number }; Returns: Json };
      desk_counts: { Args: { area?: string }; Returns: Json };
      desk_handover: { Args: { area?: string }; Returns: Json };
      desk_history: {
        Args: { code: string; subject: Database['public']['Enums']['subject_kind'] };
        Returns: Json;
      };
      desk_imports: { Args: Record<PropertyKey, never>; Returns: Json };
      desk_queue: {
        Args: { area?: string; most?: number; queue: string; skipped?: number };
        Returns: Json;
      };
      desk_revision: { Args: { revision: string }; Returns: Json };
      desk_statistics: { Args: { kind?: Database['public']['Enums']['area_kind'] }; Returns: Json };
      directory_schedules: { Args: Record<PropertyKey, never>; Returns: Json };
      directory_snapshot: { Args: Record<PropertyKey, never>; Returns: Json };
      due_watches: {
        Args: { at?: string; most?: number };
        Returns: {
          group_code: string;
          id: string;
          search: string;
          since: string;
          title: string;
        }[];
      };
      enter_board: {
        Args: { code: string; pass: string; seat: string; typed: string; visitor: string };
        Returns: string;
      };
      enter_walk: { Args: { code: string; pass: string; visitor: string }; Returns: string };
      erase_photo: { Args: { id: string }; Returns: boolean };
      event_field_counts: { Args: { code: string }; Returns: Json };
      event_forgotten: { Args: { code: string }; Returns: Json };
      event_report: { Args: { code: string }; Returns: Json };
      event_role: { Args: { code: string }; Returns: string };
      export_my_data: { Args: Record<PropertyKey, never>; Returns: Json };
      find_duplicates: {
        Args: {
          exclude?: string;
          lat?: number;
          lng?: number;
          name: string;
          phone?: string;
          subject: string;
        };
        Returns: {
          code: string;
          distance_m: number;
          name: string;
          reasons: string[];
          score: number;
        }[];
      };
      find_spots: {
        Args: { asked: Json; at_most?: number };
        Returns: {
          kind: Database['public']['Enums']['spot_kind'];
          lat: number;
          lng: number;
          matched: string;
          name: string;
          precision: Database['public']['Enums']['location_precision'];
        }[];
      };
      finish_find_photo: {
        Args: { height: number; id: string; width: number };
        Returns: undefined;
      };
      finish_photo: { Args: { height: number; id: string; width: number }; Returns: undefined };
      foresee_revision: {
        Args: {
          base?: Json;
          base_version: number;
          group_id?: string;
          parts?: Json;
          proposed: Json;
          proxy?: boolean;
          record_id: string;
          subject: Database['public']['Enums']['subject_kind'];
        };
        Returns: string;
      };
      forget_boards: { Args: { at?: string; days: number }; Returns: number };
      forget_invitations: { Args: { at?: string }; Returns: number };
      forget_mails: { Args: { at?: string; days: number }; Returns: number };
      forget_participants: { Args: { at?: string; days: number }; Returns: number };
      forget_watches: { Args: { at?: string; days?: number }; Returns: number };
      give_recognition: {
        Args: {
          code: string;
          recognition: string;
          subject: Database['public']['Enums']['subject_kind'];
          subject_code: string;
          words: string;
        };
        Returns: string;
      };
      grant_role: {
        Args: {
          area_code?: string;
          email: string;
          role: Database['public']['Enums']['role_name'];
          until?: string;
        };
        Returns: string;
      };
      group_idea: { Args: { cluster?: string; idea: string }; Returns: undefined };
      handle_correction: {
        Args: {
          correction: string;
          reason?: string;
          revision?: string;
          verdict: Database['public']['Enums']['correction_status'];
        };
        Returns: undefined;
      };
      has_contacts_behind: {
        Args: { code: string; subject: Database['public']['Enums']['subject_kind'] };
        Returns: boolean;
      };
      health: { Args: Record<PropertyKey, never>; Returns: Json };
      hide_idea: { Args: { hide: boolean; idea: string }; Returns: undefined };
      hide_reported: { Args: { correction: string; reason: string }; Returns: undefined };
      hosted_event: { Args: { code: string }; Returns: Json };
      import_areas: { Args: { areas: Json; dry_run?: boolean }; Returns: Json };
      import_gazetteer: { Args: { dry_run?: boolean; spots: Json }; Returns: Json };
      import_rows: {
        Args: { dry_run?: boolean; for_review?: boolean; import: Json; rows: Json };
        Returns: Json;
      };
      invitation_of: { Args: { token: string }; Returns: Json };
      invite_member: {
        Args: { code: string; email: string; role?: Database['public']['Enums']['member_role'] };
        Returns: string;
      };
      keep_bounce_secret: { Args: { secret: string }; Returns: undefined };
      leave_group: { Args: { code: string }; Returns: undefined };
      list_blocks: {
        Args: Record<PropertyKey, never>;
        Returns: {
          added_by: string;
          created_at: string;
          id: string;
          kind: Database['public']['Enums']['block_kind'];
          reason: string;
          value: string;
        }[];
      };
      mark_idea: {
        Args: { code: string; idea: string; pass: string; visitor: string; wanted: boolean };
        Returns: number;
      };
      merge_records: {
        Args: {
          drop: string;
          keep: string;
          key: string;
          reason: string;
          subject: Database['public']['Enums']['subject_kind'];
        };
        Returns: Json;
      };
      merge_revision: {
        Args: { keep: string; key: string; reason: string; revision: string };
        Returns: Json;
      };
      my_account: { Args: Record<PropertyKey, never>; Returns: Json };
      my_events: { Args: Record<PropertyKey, never>; Returns: Json };
      my_ownerless_groups: {
        Args: Record<PropertyKey, never>;
        Returns: {
          code: string;
          editors: number;
          name: string;
        }[];
      };
      my_seats: { Args: Record<PropertyKey, never>; Returns: Json };
      open_board: { Args: { code: string; opened: boolean }; Returns: undefined };
      open_mail_link: { Args: { token: string }; Returns: Json };
      open_record: {
        Args: { code: string; subject: Database['public']['Enums']['subject_kind'] };
        Returns: Json;
      };
      open_seat: { Args: { code: string; token: string; visitor: string }; Returns: Json };
      open_slip: { Args: { secret: string; visitor: string }; Returns: Json };
      open_steps: { Args: { token: string }; Returns: Json };
      photo_files_without_photo: { Args: Record<PropertyKey, never>; Returns: string[] };
      post_idea: {
        Args: {
          code: string;
          key: string;
          kind: Database['public']['Enums']['idea_kind'];
          pass: string;
          visitor: string;
          words: string;
        };
        Returns: string;
      };
      post_notice: {
        Args: {
          code: string;
          key: string;
          subject: Database['public']['Enums']['subject_kind'];
          text: string;
          until: string;
        };
        Returns: string;
      };
      preview_merge: {
        Args: { drop: string; keep: string; subject: Database['public']['Enums']['subject_kind'] };
        Returns: Json;
      };
      print_slips: { Args: { slips: Json }; Returns: number };
      propose_revision: {
        Args: {
          base?: Json;
          base_version: number;
          group_id?: string;
          key: string;
          part_of?: string;
          parts?: Json;
          proposed: Json;
          proxy?: boolean;
          reason?: string;
          record_id: string;
          subject: Database['public']['Enums']['subject_kind'];
        };
        Returns: Json;
      };
      read_audit: {
        Args: { before?: number; most?: number };
        Returns: {
          action: string;
          actor: string;
          at: string;
          code: string;
          detail: Json;
          id: number;
          name: string;
          record_id: string;
          subject: string;
        }[];
      };
      read_board: { Args: { code: string; pass: string }; Returns: Json };
      record_history: {
        Args: { code: string; subject: Database['public']['Enums']['subject_kind'] };
        Returns: Json;
      };
      register_participant: {
        Args: {
          code: string;
          email: string;
          entry: Json;
          key: string;
          link_hash: string;
          phone: string;
        };
        Returns: Json;
      };
      remind: { Args: { at?: string }; Returns: number };
      remind_participants: { Args: { at?: string }; Returns: number };
      remove_block: { Args: { id: string }; Returns: boolean };
      remove_member: { Args: { code: string; person: string }; Returns: undefined };
      repeat_event: { Args: { code: string; days: string[]; key: string }; Returns: Json };
      report_bounce: { Args: { body: string; signature: string }; Returns: boolean };
      report_correction: {
        Args: {
          category: Database['public']['Enums']['correction_category'];
          code: string;
          key: string;
          notice?: string;
          photo?: string;
          seen_version: number;
          subject: string;
          visitor: string;
        };
        Returns: undefined;
      };
      report_to_write: { Args: { code: string }; Returns: Json };
      restore_revision: {
        Args: { key: string; reason?: string; revision: string; which?: string };
        Returns: Json;
      };
      run_daily_jobs: {
        Args: { at?: string; mail_days: number; people_days?: number; report_days: number };
        Returns: Json;
      };
      save_cluster: { Args: { code: string; id: string; title: string }; Returns: undefined };
      save_draft: {
        Args: { content: Json; key: string; name: string; seen: number; what: string };
        Returns: number;
      };
      save_local_issue: {
        Args: {
          area_code: string;
          hours?: string;
          issue: string;
          kind_code?: string;
          status?: Database['public']['Enums']['local_issue_status'];
          title: string;
          words?: string;
        };
        Returns: string;
      };
      save_outcome: {
        Args: { base_version: number; code: string; publish?: boolean; report: Json };
        Returns: Json;
      };
      save_series: {
        Args: {
          area_code?: string;
          form: Database['public']['Enums']['event_form'];
          group_code?: string;
          name: string;
          purpose?: string;
          rhythm?: string;
          series: string;
          standing?: boolean;
          url?: string;
        };
        Returns: string;
      };
      save_walk: { Args: { code: string; routes: Json; teams: Json }; Returns: undefined };
      search_directory: {
        Args: { most?: number; skip?: number; subjects?: string[]; whole: string[]; words: Json };
        Returns: Json;
      };
      set_group_trust: { Args: { group_code: string; trusted: boolean }; Returns: undefined };
      settle_bounced_mail: { Args: { mail: string }; Returns: undefined };
      settle_mail: {
        Args: {
          at?: string;
          mail: string;
          outcome: Database['public']['Enums']['mail_state'];
          refusal?: string;
        };
        Returns: undefined;
      };
      sign_up: {
        Args: {
          code: string;
          email: string;
          entry: Json;
          key: string;
          locale?: Database['public']['Enums']['locale_name'];
          visitor: string;
        };
        Returns: string;
      };
      sign_up_form: { Args: { code: string }; Returns: Json };
      sign_up_with_account: { Args: { code: string; entry: Json; key: string }; Returns: Json };
      start_handover: { Args: { area?: string }; Returns: Json };
      take_back_recognition: { Args: { recognition: string }; Returns: boolean };
      team_of: { Args: { code: string }; Returns: Json };
      tell_watch: {
        Args: { at?: string; entries: Json; more?: number; since: string; watch: string };
        Returns: boolean;
      };
      town_growth: { Args: Record<PropertyKey, never>; Returns: Json };
      use_mail_link: {
        Args: { codes?: string[]; token: string; visitor: string; wish: string };
        Returns: Json;
      };
      use_slip: { Args: { secret: string; visitor: string }; Returns: string };
      walk_outcome: { Args: { code: string }; Returns: Json };
      withdraw_idea: { Args: { code: string; idea: string; pass: string }; Returns: undefined };
      withdraw_invitation: { Args: { invitation: string }; Returns: undefined };
      withdraw_notice: { Args: { notice: string }; Returns: undefined };
      withdraw_revision: { Args: { revision: string }; Returns: Json };
    };
    Enums: {
      area_kind:
        | 'prefecture'
        | 'municipality'
        | 'daily_living_area'
        | 'elementary_school'
        | 'junior_high_school'
        | 'welfare_commissioner'
        | 'community'
        | 'other';
      arrangement_kind:
        'sign_language' | 'captioning' | 'wheelchair_seat' | 'childcare' | 'easy_japanese';
      block_kind: 'word' | 'sender';
      booking_need: 'not_needed' | 'recommended' | 'required';
      claim_status: 'unreviewed' | 'approved' | 'denied' | 'revoked';
      contact_kind: 'phone' | 'fax' | 'email' | 'url' | 'form' | 'line' | 'other';
      contact_visibility: 'public' | 'signed_in' | 'curators';
      correction_category:
        | 'ended'
        | 'time'
        | 'place'
        | 'contact'
        | 'terms'
        | 'other'
        | 'outdated'
        | 'personal'
        | 'unfit';
      correction_status: 'open' | 'handled' | 'dismissed';
      date_change: 'cancel' | 'extra' | 'usual';
      event_form:
        | 'exchange'
        | 'ideathon'
        | 'walk'
        | 'study'
        | 'presentation'
        | 'opinion'
        | 'council'
        | 'experience'
        | 'other';
      event_status: 'draft' | 'open' | 'closed' | 'cancelled' | 'postponed' | 'reported';
      exception_kind: 'cancelled' | 'extra';
      find_state: 'waiting' | 'on_map' | 'rejected';
      holiday_rule: 'open' | 'closed' | 'next_day';
      idea_kind: 'noticed' | 'wished' | 'offered';
      invitation_outcome: 'open' | 'accepted' | 'declined' | 'withdrawn';
      kind_nature: 'person' | 'place' | 'activity' | 'service' | 'information';
      local_issue_status: 'open' | 'taken_up' | 'closed';
      locale_name: 'ja' | 'ja-easy' | 'en';
      location_precision: 'exact' | 'street' | 'area' | 'unknown';
      mail_state: 'waiting' | 'sending' | 'sent' | 'stopped' | 'refused' | 'unknown';
      member_role: 'owner' | 'editor';
      next_step_state: 'planned' | 'doing' | 'done' | 'dropped';
      outcome_item_kind: 'noticed' | 'idea';
      outcome_status: 'draft' | 'published';
      photo_status: 'started' | 'uploaded' | 'shown' | 'removed';
      question_kind: 'short' | 'choice' | 'yes_no';
      record_status: 'draft' | 'published' | 'paused' | 'ended';
      revision_status:
        'waiting' | 'asked' | 'applied' | 'approved' | 'rejected' | 'withdrawn' | 'quarantined';
      role_name: 'curator' | 'admin';
      schedule_freq: 'once' | 'daily' | 'weekly' | 'monthly' | 'irregular';
      season: 'spring_vacation' | 'summer_vacation' | 'winter_vacation' | 'school_term';
      sign_up_status: 'unconfirmed' | 'in' | 'waiting' | 'cancelled';
      spot_kind: 'station' | 'landmark' | 'town' | 'block' | 'postcode';
      subject_kind: 'activity' | 'place' | 'group' | 'event';
      verification_method: 'self' | 'visit' | 'phone' | 'walk' | 'open_data';
    };
    CompositeTypes: {
      [_ in never]: never;
    };
  };
};

type DatabaseWithoutInternals = Omit<Database, '__InternalSupabase'>;

type DefaultSchema = DatabaseWithoutInternals[Extract<keyof Database, 'public'>];

export type Tables<
  DefaultSchemaTableNameOrOptions extends
    | keyof (DefaultSchema['Tables'] & DefaultSchema['Views'])
    | { schema: keyof DatabaseWithoutInternals },
  TableName extends (DefaultSchemaTableNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals;
  }
    ? keyof (DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions['schema']]['Tables'] &
        DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions['schema']]['Views'])
    : never) = never,
> = DefaultSchemaTableNameOrOptions extends { schema: keyof DatabaseWithoutInternals }
  ? (DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions['schema']]['Tables'] &
      DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions['schema']]['Views'])[TableName] extends {
      Row: infer R;
    }
    ? R
    : never
  : DefaultSchemaTableNameOrOptions extends keyof (DefaultSchema['Tables'] & DefaultSchema['Views'])
    ? (DefaultSchema['Tables'] & DefaultSchema['Views'])[DefaultSchemaTableNameOrOptions] extends {
        Row: infer R;
      }
      ? R
      : never
    : never;

export type TablesInsert<
  DefaultSchemaTableNameOrOptions extends
    keyof DefaultSchema['Tables'] | { schema: keyof DatabaseWithoutInternals },
  TableName extends (DefaultSchemaTableNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals;
  }
    ? keyof DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions['schema']]['Tables']
    : never) = never,
> = DefaultSchemaTableNameOrOptions extends { schema: keyof DatabaseWithoutInternals }
  ? DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions['schema']]['Tables'][TableName] extends {
      Insert: infer I;
    }
    ? I
    : never
  : DefaultSchemaTableNameOrOptions extends keyof DefaultSchema['Tables']
    ? DefaultSchema['Tables'][DefaultSchemaTableNameOrOptions] extends {
        Insert: infer I;
      }
      ? I
      : never
    : never;

export type TablesUpdate<
  DefaultSchemaTableNameOrOptions extends
    keyof DefaultSchema['Tables'] | { schema: keyof DatabaseWithoutInternals },
  TableName extends (DefaultSchemaTableNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals;
  }
    ? keyof DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions['schema']]['Tables']
    : never) = never,
> = DefaultSchemaTableNameOrOptions extends { schema: keyof DatabaseWithoutInternals }
  ? DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions['schema']]['Tables'][TableName] extends {
      Update: infer U;
    }
    ? U
    : never
  : DefaultSchemaTableNameOrOptions extends keyof DefaultSchema['Tables']
    ? DefaultSchema['Tables'][DefaultSchemaTableNameOrOptions] extends {
        Update: infer U;
      }
      ? U
      : never
    : never;

export type Enums<
  DefaultSchemaEnumNameOrOptions extends
    keyof DefaultSchema['Enums'] | { schema: keyof DatabaseWithoutInternals },
  EnumName extends (DefaultSchemaEnumNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals;
  }
    ? keyof DatabaseWithoutInternals[DefaultSchemaEnumNameOrOptions['schema']]['Enums']
    : never) = never,
> = DefaultSchemaEnumNameOrOptions extends { schema: keyof DatabaseWithoutInternals }
  ? DatabaseWithoutInternals[DefaultSchemaEnumNameOrOptions['schema']]['Enums'][EnumName]
  : DefaultSchemaEnumNameOrOptions extends keyof DefaultSchema['Enums']
    ? DefaultSchema['Enums'][DefaultSchemaEnumNameOrOptions]
    : never;

export type CompositeTypes<
  PublicCompositeTypeNameOrOptions extends
    keyof DefaultSchema['CompositeTypes'] | { schema: keyof DatabaseWithoutInternals },
  CompositeTypeName extends (PublicCompositeTypeNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals;
  }
    ? keyof DatabaseWithoutInternals[PublicCompositeTypeNameOrOptions['schema']]['CompositeTypes']
    : never) = never,
> = PublicCompositeTypeNameOrOptions extends { schema: keyof DatabaseWithoutInternals }
  ? DatabaseWithoutInternals[PublicCompositeTypeNameOrOptions['schema']]['CompositeTypes'][CompositeTypeName]
  : PublicCompositeTypeNameOrOptions extends keyof DefaultSchema['CompositeTypes']
    ? DefaultSchema['CompositeTypes'][PublicCompositeTypeNameOrOptions]
    : never;

export const Constants = {
  public: {
    Enums: {
      area_kind: [
        'prefecture',
        'municipality',
        'daily_living_area',
        'elementary_school',
        'junior_high_school',
        'welfare_commissioner',
        'community',
        'other',
      ],
      arrangement_kind: [
        'sign_language',
        'captioning',
        'wheelchair_seat',
        'childcare',
        'easy_japanese',
      ],
      block_kind: ['word', 'sender'],
      booking_need: ['not_needed', 'recommended', 'required'],
      claim_status: ['unreviewed', 'approved', 'denied', 'revoked'],
      contact_kind: ['phone', 'fax', 'email', 'url', 'form', 'line', 'other'],
      contact_visibility: ['public', 'signed_in', 'curators'],
      correction_category: [
        'ended',
        'time',
        'place',
        'contact',
        'terms',
        'other',
        'outdated',
        'personal',
        'unfit',
      ],
      correction_status: ['open', 'handled', 'dismissed'],
      date_change: ['cancel', 'extra', 'usual'],
      event_form: [
        'exchange',
        'ideathon',
        'walk',
        'study',
        'presentation',
        'opinion',
        'council',
        'experience',
        'other',
      ],
      event_status: ['draft', 'open', 'closed', 'cancelled', 'postponed', 'reported'],
      exception_kind: ['cancelled', 'extra'],
      find_state: ['waiting', 'on_map', 'rejected'],
      holiday_rule: ['open', 'closed', 'next_day'],
      idea_kind: ['noticed', 'wished', 'offered'],
      invitation_outcome: ['open', 'accepted', 'declined', 'withdrawn'],
      kind_nature: ['person', 'place', 'activity', 'service', 'information'],
      local_issue_status: ['open', 'taken_up', 'closed'],
      locale_name: ['ja', 'ja-easy', 'en'],
      location_precision: ['exact', 'street', 'area', 'unknown'],
      mail_state: ['waiting', 'sending', 'sent', 'stopped', 'refused', 'unknown'],
      member_role: ['owner', 'editor'],
      next_step_state: ['planned', 'doing', 'done', 'dropped'],
      outcome_item_kind: ['noticed', 'idea'],
      outcome_status: ['draft', 'published'],
      photo_status: ['started', 'uploaded', 'shown', 'removed'],
      question_kind: ['short', 'choice', 'yes_no'],
      record_status: ['draft', 'published', 'paused', 'ended'],
      revision_status: [
        'waiting',
        'asked',
        'applied',
        'approved',
        'rejected',
        'withdrawn',
        'quarantined',
      ],
      role_name: ['curator', 'admin'],
      schedule_freq: ['once', 'daily', 'weekly', 'monthly', 'irregular'],
      season: ['spring_vacation', 'summer_vacation', 'winter_vacation', 'school_term'],
      sign_up_status: ['unconfirmed', 'in', 'waiting', 'cancelled'],
      spot_kind: ['station', 'landmark', 'town', 'block', 'postcode'],
      subject_kind: ['activity', 'place', 'group', 'event'],
      verification_method: ['self', 'visit', 'phone', 'walk', 'open_data'],
    },
  },
} as const;
