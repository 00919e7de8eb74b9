package dev.debrief.incident.search;

import java.util.List;

/** Documents in several languages, numbered from 1. */
final class Documents {
    static final List<String> ALL = List.of("""
            ---
            title: Views blocked the warehouse refresh
            tags: Postgres
            lead: Jörg Müller
            ---

            ## Summary

            Sixteen attempts failed.

            ## Resolution

            Afterwards the **nightly** refresh went through.
            """, """
            ---
            title: Export late
            ---

            ## Summary

            The extension pg_trgm was missing in São Paulo, on Straße 5.

            ## Timeline

            - **2024-01-02** (trigger) The export began.
            - **2024-01-02** (action) The job retried before the refreshes of the night.

            ## Causes

            - **F1** (root cause, alerting) Nobody was called.

            ## Action items

            - [ ] Call somebody
              - Owner: Priscilla Quint
              - Ticket: JIRA-77
            """, """
            ---
            title: 在庫更新バッチが失敗した
            ---

            ## Summary

            APIキーが失効した。在庫の表示が古い。ガード条件がなかった。
            """, """
            ---
            title: งานส่งออกรายคืนค้างสามชั่วโมง
            ---

            ## Summary

            งานที่ลองใหม่ซ้ำถูกนับว่ายังทำงานอยู่ จึงไม่มีการแจ้งเตือน ฐานข้อมูลเต็มเหมือนน้ำล้น
            """, """
            ---
            title: 数据库故障
            ---

            ## Summary

            主数据库无法连接。
            """, """
            ---
            title: Three scripts
            ---

            ## Summary

            서버가 멈췄다. सर्वर बंद हो गया। ເຊີບເວີລົ້ມ.
            """);

    private Documents() {}
}
