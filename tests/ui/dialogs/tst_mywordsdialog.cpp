// SPDX-License-Identifier: MIT
#include "dialogs/mywordsdialog.h"
#include "dialogtest.h"

#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>

using namespace sasil;
using namespace Qt::StringLiterals;

class TestMyWordsDialog : public QObject
{
    Q_OBJECT

private:
    template <typename Widget>
    static Widget *part(const MyWordsDialog &dialog, const QString &name)
    {
        return dialog.findChild<Widget *>(name);
    }

    static QStringList shown(const MyWordsDialog &dialog)
    {
        const auto *list = part<QListWidget>(dialog, u"words"_s);
        QStringList words;
        for (int i = 0; i < list->count(); ++i) {
            if (!list->item(i)->isHidden())
                words.append(list->item(i)->text());
        }
        return words;
    }

private Q_SLOTS:
    void emptyListSaysWhatToDo()
    {
        MyWordsDialog dialog({});
        dialog.show();
        QVERIFY(part<QLabel>(dialog, u"empty"_s)->isVisible());
        QVERIFY(!part<QListWidget>(dialog, u"words"_s)->isVisible());
        QVERIFY(!part<QPushButton>(dialog, u"remove"_s)->isEnabled());
        dialog.setWords({u"소버린"_s});
        QVERIFY(!part<QLabel>(dialog, u"empty"_s)->isVisible());
        QCOMPARE(shown(dialog), QStringList{u"소버린"_s});
    }

    void addsWithReturn()
    {
        MyWordsDialog dialog({u"나"_s, u"가"_s});
        QStringList words{u"나"_s, u"가"_s};
        connect(&dialog, &MyWordsDialog::addRequested, this, [&](const QString &word) {
            words.append(word);
            dialog.setWords(words);
        });
        dialog.show();
        QCOMPARE(shown(dialog), (QStringList{u"가"_s, u"나"_s}));
        auto *word = part<QLineEdit>(dialog, u"word"_s);
        word->setFocus();
        QTest::keyClicks(word, u" Halden "_s);
        QTest::keyClick(word, Qt::Key_Return);
        QCOMPARE(words.constLast(), u"Halden"_s);
        QVERIFY(dialog.isVisible());
        QVERIFY(word->text().isEmpty());
        QVERIFY(shown(dialog).contains(u"Halden"_s));
    }

    /// A word that could not be saved stays in the field, with the reason below.
    void tellsProblems()
    {
        MyWordsDialog dialog({});
        connect(&dialog, &MyWordsDialog::addRequested, &dialog,
                [&] { dialog.showProblem(u"The disk is full."_s); });
        dialog.show();
        auto *word = part<QLineEdit>(dialog, u"word"_s);
        word->setText(u"소버린"_s);
        part<QPushButton>(dialog, u"add"_s)->click();
        QCOMPARE(word->text(), u"소버린"_s);
        QVERIFY(part<QLabel>(dialog, u"problem"_s)->isVisible());
        QVERIFY(!part<QLabel>(dialog, u"missing"_s)->isVisible());
        dialog.setMissing(u"Korean is not checked."_s);
        QVERIFY(part<QLabel>(dialog, u"missing"_s)->isVisible());
        NOTHING_CLIPPED(&dialog);
    }

    void cannotAdd_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("nothing") << QString();
        QTest::newRow("blank") << u"  "_s;
        QTest::newRow("two words") << u"가 나"_s;
        QTest::newRow("one that is there") << u"소버린"_s;
    }

    void cannotAdd()
    {
        QFETCH(QString, text);
        MyWordsDialog dialog({u"소버린"_s});
        const QSignalSpy requests(&dialog, &MyWordsDialog::addRequested);
        dialog.show();
        auto *word = part<QLineEdit>(dialog, u"word"_s);
        word->setText(text);
        QVERIFY(!part<QPushButton>(dialog, u"add"_s)->isEnabled());
        QVERIFY(!part<QPushButton>(dialog, u"add"_s)->toolTip().isEmpty());
        QTest::keyClick(word, Qt::Key_Return);
        QCOMPARE(requests.count(), 0);
        QVERIFY(dialog.isVisible());
    }

    void filtersAndRemoves()
    {
        QStringList words{u"소버린"_s, u"엔비디아"_s, u"TSMC"_s};
        MyWordsDialog dialog(words);
        connect(&dialog, &MyWordsDialog::removeRequested, this, [&](const QString &word) {
            words.removeAll(word);
            dialog.setWords(words);
        });
        dialog.show();
        auto *word = part<QLineEdit>(dialog, u"word"_s);
        auto *list = part<QListWidget>(dialog, u"words"_s);
        QTest::keyClicks(word, u"ts"_s);
        QCOMPARE(shown(dialog), QStringList{u"TSMC"_s});
        word->clear();
        QTest::keyClick(word, Qt::Key_Down);
        list->selectAll();
        list->item(0)->setSelected(false);
        const QString kept = list->item(0)->text();
        QTest::keyClick(list, Qt::Key_Delete);
        QCOMPARE(words, QStringList{kept});
        QCOMPARE(shown(dialog), QStringList{kept});
    }

    void followsTheLanguage()
    {
        MyWordsDialog dialog({u"소버린"_s});
        dialog.show();
        const MarkingTranslator translator;
        QTRY_COMPARE(unmarkedTexts(&dialog, {u"words"_s, u"qt_spinbox_lineedit"_s}), QStringList());
        NOTHING_CLIPPED(&dialog);
    }
};

QTEST_MAIN(TestMyWordsDialog)
#include "tst_mywordsdialog.moc"
