// SPDX-License-Identifier: MIT
#include "editor/spellservice.h"

#include <QPointer>

namespace sasil {

using namespace Qt::StringLiterals;

SpellService::SpellService(const QString &ownWords, const QStringList &folders, QObject *parent)
    : QObject(parent), m_words(ownWords), m_checker(folders)
{
    m_thread.setObjectName(u"spelling"_s);
    m_worker.moveToThread(&m_thread);
    connect(&m_words, &OwnWords::changed, this, &SpellService::sendWords);
}

SpellService::~SpellService()
{
    m_thread.quit();
    m_thread.wait();
}

void SpellService::ask(QObject *context, Job job)
{
    begin();
    const auto run = [this, guard = QPointer<QObject>(context), job = std::move(job)] {
        std::function<void()> reply = job(m_checker);
        const auto tell = [guard, reply = std::move(reply)] {
            if (guard && reply)
                reply();
        };
        QMetaObject::invokeMethod(this, tell, Qt::QueuedConnection);
    };
    QMetaObject::invokeMethod(&m_worker, run, Qt::QueuedConnection);
}

void SpellService::setEnabled(bool enabled)
{
    if (std::exchange(m_isEnabled, enabled) != enabled)
        Q_EMIT enabledChanged(enabled);
}

void SpellService::begin()
{
    if (std::exchange(m_hasBegun, true))
        return;
    m_thread.start(QThread::LowPriority);
    sendWords();
    ask(this, [this](SpellChecker &checker) {
        return [this, missing = checker.missing()] {
            m_missing = missing;
            m_isReady = true;
            Q_EMIT changed();
        };
    });
}

void SpellService::sendWords()
{
    if (!m_hasBegun)
        return;
    ask(this, [this, words = m_words.words()](SpellChecker &checker) {
        checker.setOwnWords(words);
        return [this] {
            if (m_isReady)
                Q_EMIT changed();
        };
    });
}

QString SpellService::missingText() const
{
    QStringList sentences;
    if (m_missing.contains("ko"_L1))
        sentences.append(tr("Korean is not checked: install the dictionary hunspell-ko."));
    if (m_missing.contains("en"_L1))
        sentences.append(tr("English is not checked: install the dictionary hunspell-en-us."));
    return sentences.join(u' ');
}

} // namespace sasil
