using System.Linq.Expressions;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;

namespace Communaute.Web.Platform.Forms;

/// <summary>What every field of a <see cref="RequestForm{TRequest, TResponse}"/> shares: its label, its help, its error, and telling its form.</summary>
public abstract class FormField<TValue> : ComponentBase
{
    [Parameter, EditorRequired]
    public string Label { get; set; } = "";

    [Parameter]
    public string? Help { get; set; }

    [Parameter]
    public bool Optional { get; set; }

    [Parameter]
    public TValue Value { get; set; } = default!;

    [Parameter]
    public EventCallback<TValue> ValueChanged { get; set; }

    [Parameter, EditorRequired]
    public Expression<Func<TValue>> ValueExpression { get; set; } = null!;

    /// <summary>Tells this field from that of another form on the same page.</summary>
    [Parameter]
    public string? Scope { get; set; }

    [CascadingParameter]
    protected EditContext? Form { get; set; }

    /// <summary>The property it fills in: the draft in the browser and the field's address are named after it.</summary>
    protected string Name => FieldIdentifier.Create(ValueExpression).FieldName;

    protected string Id => Scope is null ? $"champ-{Name}" : $"champ-{Scope}-{Name}";

    protected string? Error => Form?.GetValidationMessages(FieldIdentifier.Create(ValueExpression)).FirstOrDefault();

    protected string? DescribedBy => Field.DescribedBy(Id, Help, Error);

    protected async Task TellAsync(TValue value)
    {
        await ValueChanged.InvokeAsync(value);
        Form?.NotifyFieldChanged(FieldIdentifier.Create(ValueExpression));
    }
}
