// SPDX-License-Identifier: MIT
#include "digest/title.h"

#include <QTest>

using namespace sasil;
using namespace Qt::StringLiterals;

class TestTitle : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void read_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("english");
        QTest::addColumn<QString>("week"); // year/month/week label
        const auto row = [](const QString &text, const QString &title, const QString &english,
                            const QString &week) {
            QTest::newRow(qPrintable(text)) << text << title << english << week;
        };
        row(u"제목"_s, u"제목"_s, {}, {});
        row(u"AI 공장(AI Factory) 개념 (Concept of AI Factory)"_s, u"AI 공장(AI Factory) 개념"_s,
            u"Concept of AI Factory"_s, {});
        row(u"붙은 괄호(English)"_s, u"붙은 괄호(English)"_s, {}, {});
        row(u"회의 (2차)"_s, u"회의 (2차)"_s, {}, {});
        row(u"Meeting (London)"_s, u"Meeting (London)"_s, {}, {});
        row(u"모델 (Model (v2))"_s, u"모델"_s, u"Model (v2)"_s, {});
        row(u"(English)"_s, u"(English)"_s, {}, {});
        row(u"[9월 4주] 제목 (Title)"_s, u"제목"_s, u"Title"_s, u"0/9/4 9월 4주"_s);
        row(u"〔12월1주〕제목"_s, u"제목"_s, {}, u"0/12/1 12월1주"_s);
        row(u"9월 4주차 소식"_s, u"소식"_s, {}, u"0/9/4 9월 4주차"_s);
        row(u"9월 4주 동안의 일"_s, u"9월 4주 동안의 일"_s, {}, {});
        row(u"9월 넷째 주 소식"_s, u"소식"_s, {}, u"0/9/4 9월 넷째 주"_s);
        row(u"[9월 마지막 주] 소식"_s, u"소식"_s, {}, u"0/9/-1 9월 마지막 주"_s);
        row(u"2024-W39 소식"_s, u"소식"_s, {}, u"2024/9/4 2024-W39"_s);
        row(u"Week 4 of September: news"_s, u": news"_s, {}, u"0/9/4 Week 4 of September"_s);
        row(u"[9월 4주]"_s, u"[9월 4주]"_s, {}, u"0/9/4 9월 4주"_s);
        row(u"[13월 7주] 불가능"_s, u"불가능"_s, {}, u"0/13/7 13월 7주"_s);
        row(u"[9월 4주간] 아님"_s, u"[9월 4주간] 아님"_s, {}, {});
        row(u"[9월 4주차] 소식"_s, u"소식"_s, {}, u"0/9/4 9월 4주차"_s);
        row(u"9월4주차"_s, u"9월4주차"_s, {}, u"0/9/4 9월4주차"_s);
        row(u"9월 4주"_s, u"9월 4주"_s, {}, u"0/9/4 9월 4주"_s);
        row(u"［９월 ４주］ 소식"_s, u"소식"_s, {}, u"0/9/4 ９월 ４주"_s);
        row(u"（9월　4주）소식"_s, u"소식"_s, {}, u"0/9/4 9월　4주"_s);
        row(u"[ 9월 4주 ] 소식"_s, u"소식"_s, {}, u"0/9/4 9월 4주"_s);
        row(u"[2024년 9월 4주] 소식"_s, u"소식"_s, {}, u"2024/9/4 2024년 9월 4주"_s);
        row(u"9월 첫째주 소식"_s, u"소식"_s, {}, u"0/9/1 9월 첫째주"_s);
        row(u"[9월 다섯째 주] 소식"_s, u"소식"_s, {}, u"0/9/5 9월 다섯째 주"_s);
        row(u"9월 마지막 주말"_s, u"9월 마지막 주말"_s, {}, {});
        row(u"[2024-W39] 소식"_s, u"소식"_s, {}, u"2024/9/4 2024-W39"_s);
        row(u"2024-w01 소식"_s, u"소식"_s, {}, u"2024/1/1 2024-w01"_s);
        row(u"2024-W391"_s, u"2024-W391"_s, {}, {});
        row(u"[week 4 of september] news"_s, u"news"_s, {}, u"0/9/4 week 4 of september"_s);
        row(u"[Week 1 of May] news"_s, u"news"_s, {}, u"0/5/1 Week 1 of May"_s);
        row(u"Weekly news"_s, u"Weekly news"_s, {}, {});
        row(u"[9월 4주) 소식"_s, u"[9월 4주) 소식"_s, {}, {});
        row(u"[9월 4주"_s, u"[9월 4주"_s, {}, {});
        row(u"2024년 소식"_s, u"2024년 소식"_s, {}, {});
        row(u"9월의 소식"_s, u"9월의 소식"_s, {}, {});
        row(u"한글 （English）"_s, u"한글"_s, u"English"_s, {});
        row(u"한글 (English, 한글)"_s, u"한글 (English, 한글)"_s, {}, {});
        row(u"한글 (2024)"_s, u"한글 (2024)"_s, {}, {});
        row(u"한글) (English"_s, u"한글) (English"_s, {}, {});
        row({}, {}, {}, {});
    }

    void read()
    {
        QFETCH(QString, text);
        QFETCH(QString, title);
        QFETCH(QString, english);
        QFETCH(QString, week);
        const TitleParts parts = readTitle(text);
        QCOMPARE(slice(text, parts.title).toString(), title);
        QCOMPARE(slice(text, parts.english).toString(), english);
        const QString found = parts.week ? u"%1/%2/%3 %4"_s.arg(parts.week->year)
                                               .arg(parts.week->month)
                                               .arg(parts.week->week)
                                               .arg(parts.week->label)
                                         : QString();
        QCOMPARE(found, week);
    }

    /// Ranges are of the given text, also where it is decomposed.
    void decomposed()
    {
        for (const QString &composed : {u"[9월 4주] 제목 (Title)"_s, u"9월 넷째 주 제목"_s,
                                        u"9월 마지막 주 제목"_s, u"9월 4주차 제목"_s}) {
            const QString text = composed.normalized(QString::NormalizationForm_D);
            const TitleParts parts = readTitle(text);
            QVERIFY(parts.week);
            QCOMPARE(parts.week->month, 9);
            QCOMPARE(slice(text, parts.title).toString().normalized(QString::NormalizationForm_C), u"제목"_s);
            QVERIFY(text.contains(parts.week->label));
        }
    }
};

QTEST_GUILESS_MAIN(TestTitle)
#include "tst_title.moc"
