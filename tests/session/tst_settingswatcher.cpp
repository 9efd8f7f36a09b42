// SPDX-License-Identifier: MIT
// The settings of a digest's folder while its document is open.

#include "session/documentsession.h"
#include "session/settingswatcher.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace sasil;
using namespace Qt::StringLiterals;

namespace {

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

} // namespace

class TestSettingsWatcher : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void followsTheFiles()
    {
        const QTemporaryDir top;
        const QDir dir(top.path());
        QVERIFY(dir.mkpath(u"news"_s));
        SettingsWatcher watcher;
        QSignalSpy changed(&watcher, &SettingsWatcher::changed);
        watcher.setFolder(dir.filePath(u"news"_s));
        QCOMPARE(changed.size(), 1);
        QVERIFY(watcher.loaded().settings.severities.isEmpty());

        // One comes,
        write(dir.filePath(u"news/.sasil.toml"_s), "[rules]\nempty-block = \"off\"\n");
        QVERIFY(changed.wait());
        QCOMPARE(watcher.loaded().settings.severities.value(u"empty-block"_s), Severity::Off);
        // is written anew,
        write(dir.filePath(u"news/.sasil.toml"_s), "[rules]\nempty-block = \"error\"\n");
        QVERIFY(changed.wait());
        QCOMPARE(watcher.loaded().settings.severities.value(u"empty-block"_s), Severity::Error);
        // another comes in the folder above,
        write(dir.filePath(u".sasil.toml"_s), "language = \"ko\"\nweek-rule = \"never\"\n");
        QVERIFY(changed.wait());
        QCOMPARE(watcher.loaded().settings.language, u"ko"_s);
        QCOMPARE(watcher.loaded().problems.size(), 1);
        // and all go.
        QVERIFY(QFile::remove(dir.filePath(u"news/.sasil.toml"_s)));
        QVERIFY(changed.wait());
        QVERIFY(watcher.loaded().settings.severities.isEmpty());
        watcher.setFolder({});
        QVERIFY(watcher.loaded().files.isEmpty());
    }

    void otherFilesAreNoNews()
    {
        const QTemporaryDir top;
        SettingsWatcher watcher;
        watcher.setFolder(top.path());
        QSignalSpy changed(&watcher, &SettingsWatcher::changed);
        write(top.filePath(u"news.md"_s), "# a\n");
        write(top.filePath(u".sasil.toml"_s), "language = \"en\"\n");
        QVERIFY(changed.wait());
        QCOMPARE(changed.size(), 1);
    }

    void theSessionChecksAnew()
    {
        DocumentSession session;
        session.reset(u"# 하나\n- **수치:** 하나\n\n## 둘\n- **의견:** 생각\n"_s);
        QSignalSpy changed(&session, &DocumentSession::documentChanged);
        QSignalSpy reset(&session, &DocumentSession::documentReset);
        QCOMPARE(session.checker().counts().of(Severity::Error), 1);

        CheckSettings settings;
        settings.severities.insert(u"opinion-without-fact"_s, Severity::Off);
        session.setSettings(settings, {});
        QCOMPARE(session.checker().counts().total(), 0);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed.first().first().value<DocumentChange>().refreshed, QList<qsizetype>{1});
        session.setSettings(settings, {});
        QCOMPARE(changed.size(), 1);

        // Labels change what is read: every view begins anew.
        settings.severities.clear();
        settings.factLabels = QStringList{u"수치"_s};
        session.setSettings(settings, {});
        QCOMPARE(reset.size(), 1);
        QCOMPARE(session.digest().counts().facts, 1);
        QCOMPARE(session.checker().counts().of(Severity::Error), 0);
        session.edit(0, 0, u"- **수치:** 둘\n"_s);
        QCOMPARE(session.digest().counts().facts, 2);
    }
};

QTEST_GUILESS_MAIN(TestSettingsWatcher)
#include "tst_settingswatcher.moc"
