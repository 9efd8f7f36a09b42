// SPDX-License-Identifier: MIT
#include "dialogs/exportrun.h"

#include "dialogs/exportmaker.h"
#include "store/digestfile.h"

#include <utility>

namespace sasil {

ExportRun::ExportRun(QObject *parent) : QObject(parent), m_maker(new ExportMaker(this))
{
    connect(m_maker, &ExportMaker::progressed, this, &ExportRun::progressed);
    connect(m_maker, &ExportMaker::warned, this, &ExportRun::warned);
    connect(m_maker, &ExportMaker::made, this, &ExportRun::write);
    connect(m_maker, &ExportMaker::failed, this, &ExportRun::failed);
}

void ExportRun::start(const ExportSource &source, const ExportChoice &choice, const QByteArray &made)
{
    if (isRunning())
        return;
    m_target = choice.target;
    m_made = made;
    if (made.isEmpty())
        m_maker->start(source, choice);
    else
        QMetaObject::invokeMethod(this, &ExportRun::writeMade, Qt::QueuedConnection);
}

void ExportRun::cancel()
{
    if (!isRunning())
        return;
    m_maker->cancel();
    m_made.clear();
    QMetaObject::invokeMethod(this, &ExportRun::cancelled, Qt::QueuedConnection);
}

bool ExportRun::isRunning() const
{
    return m_maker->isRunning() || !m_made.isEmpty();
}

void ExportRun::writeMade()
{
    if (!m_made.isEmpty())
        write(std::exchange(m_made, {}));
}

void ExportRun::write(const QByteArray &bytes)
{
    if (const Result<void> written = writeWhole(m_target, bytes); !written)
        Q_EMIT failed(written.error());
    else
        Q_EMIT finished(m_target);
}

} // namespace sasil
